package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code oauth_grant}. */
@Repository
class GrantTable {

    enum Why {
        REVOKED,
        REUSED
    }

    /** What one person allowed one client. */
    record Grant(long id, long client, PersonId person, Scopes scopes, boolean ended) {}

    private final Db db;

    GrantTable(Db db) {
        this.db = db;
    }

    long insert(long client, PersonId person, Scopes scopes, Instant at) {
        return db.sql("""
                        insert into oauth_grant (brand_id, client_id, person_id, scopes, created_at)
                        values (:brand, :client, :person, cast(:scopes as text[]), :at)
                        returning id
                        """)
                .withBrand()
                .with("client", client)
                .with("person", person)
                .with("scopes", scopes.list())
                .with("at", at)
                .one(row -> row.number("id"));
    }

    /** Two who bring the same code or refresh token go one after the other. */
    Grant lock(long id) {
        return db.sql("""
                        select id, client_id, person_id, scopes, ended_at is not null as ended
                          from oauth_grant
                         where brand_id = :brand
                           and id = :id
                           for update
                        """).withBrand().with("id", id).one(GrantTable::grant);
    }

    int end(long id, Why why, Instant at) {
        return db.sql("""
                        update oauth_grant
                           set ended_at = :at, ended_why = :why
                         where brand_id = :brand
                           and id = :id
                           and ended_at is null
                        """)
                .withBrand()
                .with("id", id)
                .with("at", at)
                .with("why", why)
                .update();
    }

    /** The grants of a person that are still good, with the client's name. */
    List<Grants.Given> of(PersonId person) {
        return db.sql("""
                        select g.id, c.identifier, c.name, g.scopes, g.created_at
                          from oauth_grant g
                          join oauth_client c on c.brand_id = g.brand_id and c.id = g.client_id
                         where g.brand_id = :brand
                           and g.person_id = :person
                           and g.ended_at is null
                           and exists (select 1 from oauth_token t where t.brand_id = :brand and t.grant_id = g.id)
                         order by g.id
                        """)
                .withBrand()
                .with("person", person)
                .list(row -> new Grants.Given(
                        row.number("id"),
                        row.text("identifier"),
                        row.text("name"),
                        row.texts("scopes"),
                        row.instant("created_at")));
    }

    Optional<PersonId> owner(long id) {
        return db.sql("select person_id from oauth_grant where brand_id = :brand and id = :id and ended_at is null")
                .withBrand()
                .with("id", id)
                .optional(row -> row.id("person_id", PersonId::new));
    }

    /** Grants that nothing leads to any more. */
    int deleteEmpty(Instant before) {
        return db.sql("""
                        delete from oauth_grant g
                         where g.brand_id = :brand
                           and g.created_at < :before
                           and not exists (select 1 from oauth_token t where t.brand_id = :brand and t.grant_id = g.id)
                        """).withBrand().with("before", before).update();
    }

    private static Grant grant(Row row) {
        return new Grant(
                row.number("id"),
                row.number("client_id"),
                row.id("person_id", PersonId::new),
                new Scopes(Set.copyOf(row.texts("scopes"))),
                row.flag("ended"));
    }
}
