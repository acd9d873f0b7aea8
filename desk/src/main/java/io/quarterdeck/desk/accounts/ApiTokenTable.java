package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code api_token}. */
@Repository
class ApiTokenTable {

    private final Db db;

    ApiTokenTable(Db db) {
        this.db = db;
    }

    long insert(PersonId person, ApiTokens.Wish wish, byte[] tokenHash, Instant at) {
        return db.sql("""
                        insert into api_token (brand_id, person_id, name, scopes, token_hash, created_at, expires_at)
                        values (:brand, :person, :name, cast(:scopes as text[]), :hash, :at, :expires)
                        returning id
                        """)
                .withBrand()
                .with("person", person)
                .with("name", wish.name())
                .with("scopes", wish.scopes().list())
                .with("hash", tokenHash)
                .with("at", at)
                .with("expires", at.plus(wish.lasts()))
                .one(row -> row.number("id"));
    }

    Optional<Bearer> bearer(byte[] tokenHash, Instant at) {
        return db.sql("""
                        select m.person_id, m.role, p.name, t.scopes
                          from api_token t
                          join membership m on m.brand_id = t.brand_id and m.person_id = t.person_id
                          join person p on p.id = t.person_id
                         where t.brand_id = :brand
                           and t.token_hash = :hash
                           and t.expires_at > :at
                           and t.revoked_at is null
                           and m.active
                        """).withBrand().with("hash", tokenHash).with("at", at).optional(ApiTokenTable::bearer);
    }

    /** To the minute, which is close enough to tell a token in use from a forgotten one. */
    void used(byte[] tokenHash, Instant at) {
        db.sql("""
                        update api_token
                           set used_at = :at
                         where brand_id = :brand
                           and token_hash = :hash
                           and (used_at is null or used_at < :before)
                        """)
                .withBrand()
                .with("hash", tokenHash)
                .with("at", at)
                .with("before", at.minus(Duration.ofMinutes(1)))
                .update();
    }

    List<ApiTokens.ApiToken> of(PersonId person) {
        return db.sql("""
                        select id, name, scopes, created_at, expires_at, used_at
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
                row.number("id"),
                row.text("name"),
                row.texts("scopes"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instantOrNull("used_at"));
    }

    private static Bearer bearer(Row row) {
        var viewer = new Viewer(
                BrandScope.required(),
                row.id("person_id", PersonId::new),
                row.text("name"),
                row.word("role", Role.class));
        return new Bearer(viewer, new Scopes(Set.copyOf(row.texts("scopes"))));
    }
}
