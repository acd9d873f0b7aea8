package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.Bearer;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code oauth_token}. */
@Repository
class OAuthTokenTable {

    enum Kind {
        ACCESS,
        REFRESH
    }

    /** A refresh token that was once given out. */
    record Refresh(long id, long grant, Instant expiresAt, boolean used) {}

    private static final String COLUMNS = """
            select t.id, t.grant_id, g.client_id, g.person_id, t.scopes, t.created_at, t.expires_at, t.used_at
              from oauth_token t
              join oauth_grant g on g.brand_id = t.brand_id and g.id = t.grant_id
             where t.brand_id = :brand
               and t.kind = 'access'
               and t.expires_at > :at
               and g.ended_at is null
            """;

    private final Db db;

    OAuthTokenTable(Db db) {
        this.db = db;
    }

    long insert(long grant, Kind kind, byte[] hash, Scopes scopes, Instant at, Instant expires) {
        return db.sql("""
                        insert into oauth_token (brand_id, grant_id, kind, token_hash, scopes, created_at, expires_at)
                        values (:brand, :grant, :kind, :hash, cast(:scopes as text[]), :at, :expires)
                        returning id
                        """)
                .withBrand()
                .with("grant", grant)
                .with("kind", kind)
                .with("hash", hash)
                .with("scopes", scopes.list())
                .with("at", at)
                .with("expires", expires)
                .one(row -> row.number("id"));
    }

    Optional<Bearer> bearer(byte[] hash, Instant at) {
        return db.sql("""
                        select m.person_id, m.role, p.name, t.scopes
                          from oauth_token t
                          join oauth_grant g on g.brand_id = t.brand_id and g.id = t.grant_id
                          join membership m on m.brand_id = g.brand_id and m.person_id = g.person_id
                          join person p on p.id = g.person_id
                         where t.brand_id = :brand
                           and t.token_hash = :hash
                           and t.kind = 'access'
                           and t.expires_at > :at
                           and g.ended_at is null
                           and m.active
                        """).withBrand().with("hash", hash).with("at", at).optional(OAuthTokenTable::bearer);
    }

    /** To the minute, which is close enough to tell a token in use from a forgotten one. */
    void seen(byte[] hash, Instant at) {
        db.sql("""
                        update oauth_token
                           set used_at = :at
                         where brand_id = :brand
                           and token_hash = :hash
                           and (used_at is null or used_at < :before)
                        """)
                .withBrand()
                .with("hash", hash)
                .with("at", at)
                .with("before", at.minus(Duration.ofMinutes(1)))
                .update();
    }

    Optional<Refresh> lockRefresh(byte[] hash) {
        return db.sql("""
                        select id, grant_id, expires_at, used_at is not null as used
                          from oauth_token
                         where brand_id = :brand
                           and token_hash = :hash
                           and kind = 'refresh'
                           for update
                        """)
                .withBrand()
                .with("hash", hash)
                .optional(row -> new Refresh(
                        row.number("id"), row.number("grant_id"), row.instant("expires_at"), row.flag("used")));
    }

    void rotated(long id, Instant at) {
        db.sql("update oauth_token set used_at = :at where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .with("at", at)
                .update();
    }

    /** The access tokens of a person that are good at an instant, in pages by id. */
    List<AccessToken> of(PersonId person, long after, Instant at, int most) {
        return db.sql(COLUMNS + " and g.person_id = :person and t.id > :after order by t.id limit :most")
                .withBrand()
                .with("at", at)
                .with("person", person)
                .with("after", after)
                .with("most", most)
                .list(OAuthTokenTable::token);
    }

    Optional<AccessToken> find(long id, Instant at) {
        return db.sql(COLUMNS + " and t.id = :id")
                .withBrand()
                .with("at", at)
                .with("id", id)
                .optional(OAuthTokenTable::token);
    }

    Optional<AccessToken> byHash(byte[] hash, Instant at) {
        return db.sql(COLUMNS + " and t.token_hash = :hash")
                .withBrand()
                .with("at", at)
                .with("hash", hash)
                .optional(OAuthTokenTable::token);
    }

    int deleteExpired(Instant before) {
        return db.sql("delete from oauth_token where brand_id = :brand and expires_at < :before")
                .withBrand()
                .with("before", before)
                .update();
    }

    private static AccessToken token(Row row) {
        return new AccessToken(
                row.number("id"),
                row.number("grant_id"),
                row.number("client_id"),
                row.id("person_id", PersonId::new),
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
