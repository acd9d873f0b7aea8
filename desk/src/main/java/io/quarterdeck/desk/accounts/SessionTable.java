package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code session}. */
@Repository
class SessionTable {

    private final Db db;

    SessionTable(Db db) {
        this.db = db;
    }

    void insert(byte[] tokenHash, PersonId person, Instant at, Instant expires) {
        db.sql("""
                        insert into session (token_hash, person_id, created_at, expires_at)
                        values (:hash, :person, :at, :expires)
                        """)
                .with("hash", tokenHash)
                .with("person", person)
                .with("at", at)
                .with("expires", expires)
                .update();
    }

    Optional<Person> find(byte[] tokenHash, Instant at) {
        return db.sql("""
                        select p.id, p.email, p.name
                          from session s
                          join person p on p.id = s.person_id
                         where s.token_hash = :hash
                           and s.expires_at > :at
                        """).with("hash", tokenHash).with("at", at).optional(PersonTable::person);
    }

    void delete(byte[] tokenHash) {
        db.sql("delete from session where token_hash = :hash")
                .with("hash", tokenHash)
                .update();
    }

    int deleteExpired(Instant at) {
        return db.sql("delete from session where expires_at <= :at")
                .with("at", at)
                .update();
    }
}
