package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code oauth_code}. */
@Repository
class CodeTable {

    /** What a code was given out for. */
    record Code(long grant, String redirectUri, @Nullable String challenge, Instant expiresAt, boolean used) {}

    private final Db db;

    CodeTable(Db db) {
        this.db = db;
    }

    void insert(byte[] hash, long grant, Consent consent, Instant expires) {
        db.sql("""
                        insert into oauth_code (brand_id, code_hash, grant_id, redirect_uri, challenge, expires_at)
                        values (:brand, :hash, :grant, :uri, :challenge, :expires)
                        """)
                .withBrand()
                .with("hash", hash)
                .with("grant", grant)
                .with("uri", consent.redirectUri())
                .with("challenge", consent.challenge())
                .with("expires", expires)
                .update();
    }

    /** Two who bring the same code go one after the other. */
    Optional<Code> lock(byte[] hash) {
        return db.sql("""
                        select grant_id, redirect_uri, challenge, expires_at, used_at is not null as used
                          from oauth_code
                         where brand_id = :brand
                           and code_hash = :hash
                           for update
                        """)
                .withBrand()
                .with("hash", hash)
                .optional(row -> new Code(
                        row.number("grant_id"),
                        row.text("redirect_uri"),
                        row.textOrNull("challenge"),
                        row.instant("expires_at"),
                        row.flag("used")));
    }

    void used(byte[] hash, Instant at) {
        db.sql("update oauth_code set used_at = :at where brand_id = :brand and code_hash = :hash")
                .withBrand()
                .with("hash", hash)
                .with("at", at)
                .update();
    }

    int deleteExpired(Instant before) {
        return db.sql("delete from oauth_code where brand_id = :brand and expires_at < :before")
                .withBrand()
                .with("before", before)
                .update();
    }
}
