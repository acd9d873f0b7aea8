package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code oauth_client}. */
@Repository
class OAuthClientTable {

    private static final String COLUMNS = """
            select id, identifier, name, description, secret_hash is not null as confidential, redirect_uris, scopes,
                   created_by, created_at, updated_at
              from oauth_client
             where brand_id = :brand
            """;

    private final Db db;

    OAuthClientTable(Db db) {
        this.db = db;
    }

    /** Nothing when the identifier is taken. */
    Optional<Long> insert(ClientWish wish, byte @Nullable [] secretHash, PersonId by, Instant at) {
        return bound(db.sql("""
                        insert into oauth_client
                               (brand_id, identifier, name, description, secret_hash, redirect_uris, scopes,
                                created_by, created_at, updated_at)
                        values (:brand, :identifier, :name, :description, cast(:secret as bytea),
                                cast(:uris as text[]), cast(:scopes as text[]), :by, :at, :at)
                        on conflict (brand_id, identifier) do nothing
                        returning id
                        """), wish, at)
                .with("secret", secretHash)
                .with("by", by)
                .optional(row -> row.number("id"));
    }

    /** Whether it is confidential is decided once, at the beginning. */
    int update(long id, ClientWish wish, Instant at) {
        return bound(db.sql("""
                        update oauth_client
                           set identifier = :identifier, name = :name, description = :description,
                               redirect_uris = cast(:uris as text[]), scopes = cast(:scopes as text[]), updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and not exists (select 1 from oauth_client other
                                            where other.brand_id = :brand
                                              and other.identifier = :identifier
                                              and other.id <> :id)
                        """), wish, at).with("id", id).update();
    }

    private static Db.Statement bound(Db.Statement statement, ClientWish wish, Instant at) {
        return statement
                .withBrand()
                .with("identifier", wish.identifier())
                .with("name", wish.name())
                .with("description", wish.description())
                .with("uris", wish.redirectUris())
                .with("scopes", wish.scopes().list())
                .with("at", at);
    }

    int changeSecret(long id, byte[] secretHash, Instant at) {
        return db.sql("""
                        update oauth_client
                           set secret_hash = :secret, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and secret_hash is not null
                        """)
                .withBrand()
                .with("id", id)
                .with("secret", secretHash)
                .with("at", at)
                .update();
    }

    int delete(long id) {
        return db.sql("delete from oauth_client where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    /** In pages by id. */
    List<OAuthClient> after(long id, int most) {
        return db.sql(COLUMNS + " and id > :id order by id limit :most")
                .withBrand()
                .with("id", id)
                .with("most", most)
                .list(OAuthClientTable::client);
    }

    long count() {
        return db.sql("select count(*) as clients from oauth_client where brand_id = :brand")
                .withBrand()
                .one(row -> row.number("clients"));
    }

    Optional<OAuthClient> find(long id) {
        return db.sql(COLUMNS + " and id = :id").withBrand().with("id", id).optional(OAuthClientTable::client);
    }

    Optional<OAuthClient> named(String identifier) {
        return db.sql(COLUMNS + " and identifier = :identifier")
                .withBrand()
                .with("identifier", identifier)
                .optional(OAuthClientTable::client);
    }

    /** A confidential client that knows its secret, or a public one that brings none. */
    Optional<OAuthClient> proven(String identifier, byte @Nullable [] secretHash) {
        return db.sql(COLUMNS
                        + " and identifier = :identifier and secret_hash is not distinct from cast(:secret as bytea)")
                .withBrand()
                .with("identifier", identifier)
                .with("secret", secretHash)
                .optional(OAuthClientTable::client);
    }

    private static OAuthClient client(Row row) {
        return new OAuthClient(
                row.number("id"),
                row.text("identifier"),
                row.text("name"),
                row.text("description"),
                row.flag("confidential"),
                row.texts("redirect_uris"),
                new Scopes(Set.copyOf(row.texts("scopes"))),
                row.id("created_by", PersonId::new),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
