package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code api_token}. */
@Repository
class ApiTokenTable {

    private final Db db;

    ApiTokenTable(Db db) {
        this.db = db;
    }

    long insert(PersonId person, String name, byte[] tokenHash, Instant at, Instant expires) {
        return db.sql("""
                        insert into api_token (brand_id, person_id, name, token_hash, created_at, expires_at)
                        values (:brand, :person, :name, :hash, :at, :expires)
                        returning id
                        """)
                .withBrand()
                .with("person", person)
                .with("name", name)
                .with("hash", tokenHash)
                .with("at", at)
                .with("expires", expires)
                .one(row -> row.number("id"));
    }

    Optional<Member> owner(byte[] tokenHash, Instant at) {
        return db.sql("""
                        select m.person_id, m.role, m.active, p.name, p.email
                          from api_token t
                          join membership m on m.brand_id = t.brand_id and m.person_id = t.person_id
                          join person p on p.id = t.person_id
                         where t.brand_id = :brand
                           and t.token_hash = :hash
                           and t.expires_at > :at
                           and t.revoked_at is null
                           and m.active
                        """)
                .withBrand()
                .with("hash", tokenHash)
                .with("at", at)
                .optional(row -> new Member(
                        row.id("person_id", PersonId::new),
                        row.text("name"),
                        row.text("email"),
                        row.word("role", Role.class),
                        row.flag("active")));
    }

    List<ApiTokens.ApiToken> of(PersonId person) {
        return db.sql("""
                        select id, name, created_at, expires_at
                          from api_token
                         where brand_id = :brand
                           and person_id = :person
                           and revoked_at is null
                         order by id
                        """).withBrand().with("person", person).list(ApiTokenTable::token);
    }

    int revoke(PersonId person, long id, Instant at) {
        return db.sql("""
                        update api_token
                           set revoked_at = :at
                         where brand_id = :brand
                           and person_id = :person
                           and id = :id
                           and revoked_at is null
                        """)
                .withBrand()
                .with("person", person)
                .with("id", id)
                .with("at", at)
                .update();
    }

    private static ApiTokens.ApiToken token(Row row) {
        return new ApiTokens.ApiToken(
                row.number("id"), row.text("name"), row.instant("created_at"), row.instant("expires_at"));
    }
}
