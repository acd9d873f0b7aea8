package io.quarterdeck.desk.zendesk.once;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code idempotency_key}. */
@Repository
class IdempotencyKeyTable {

    /** What was asked under a key, and what it made. */
    record Kept(byte[] digest, @Nullable String made) {

        boolean asks(byte[] other) {
            return Arrays.equals(digest, other);
        }
    }

    private final Db db;

    IdempotencyKeyTable(Db db) {
        this.db = db;
    }

    /** Takes the key, unless somebody holds it; whoever is just taking it is waited for. */
    boolean take(PersonId person, String key, byte[] digest, Instant at, Instant forgotten) {
        return db.sql("""
                        insert into idempotency_key (brand_id, person_id, key, digest, at)
                        values (:brand, :person, :key, :digest, :at)
                        on conflict (brand_id, person_id, key)
                        do update set digest = excluded.digest, made = null, at = excluded.at
                            where idempotency_key.at < :forgotten
                        """)
                        .withBrand()
                        .with("person", person)
                        .with("key", key)
                        .with("digest", digest)
                        .with("at", at)
                        .with("forgotten", forgotten)
                        .update()
                == 1;
    }

    Optional<Kept> find(PersonId person, String key) {
        return db.sql("""
                        select digest, made
                          from idempotency_key
                         where brand_id = :brand
                           and person_id = :person
                           and key = :key
                        """)
                .withBrand()
                .with("person", person)
                .with("key", key)
                .optional(row -> new Kept(row.bytes("digest"), row.textOrNull("made")));
    }

    void made(PersonId person, String key, String made) {
        db.sql("""
                        update idempotency_key
                           set made = :made
                         where brand_id = :brand
                           and person_id = :person
                           and key = :key
                        """)
                .withBrand()
                .with("person", person)
                .with("key", key)
                .with("made", made)
                .update();
    }

    int deleteBefore(Instant at) {
        return db.sql("delete from idempotency_key where brand_id = :brand and at < :at")
                .withBrand()
                .with("at", at)
                .update();
    }
}
