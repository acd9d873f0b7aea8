package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code sign_in_failure}. */
@Repository
class SignInFailureTable {

    private final Db db;

    SignInFailureTable(Db db) {
        this.db = db;
    }

    void insert(String key, Instant at) {
        db.sql("insert into sign_in_failure (key, at) values (:key, :at)")
                .with("key", key)
                .with("at", at)
                .update();
    }

    long since(String key, Instant from) {
        return db.sql("select count(*) as failures from sign_in_failure where key = :key and at > :from")
                .with("key", key)
                .with("from", from)
                .one(row -> row.number("failures"));
    }

    /** Somebody has shown that they know the password. */
    void forgive(String key) {
        db.sql("delete from sign_in_failure where key = :key").with("key", key).update();
    }

    int deleteBefore(Instant at) {
        return db.sql("delete from sign_in_failure where at <= :at")
                .with("at", at)
                .update();
    }
}
