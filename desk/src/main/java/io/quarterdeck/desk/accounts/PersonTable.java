package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code person}. */
@Repository
class PersonTable {

    /** A person and the argon2id hash of their password, if they have one. */
    record Known(Person person, @Nullable String passwordHash) {}

    private final Db db;

    PersonTable(Db db) {
        this.db = db;
    }

    /** Nothing when somebody else added the same address at the same instant. */
    Optional<PersonId> insert(String email, String name, @Nullable String passwordHash, Instant at) {
        return db.sql("""
                        insert into person (email, name, password_hash, created_at)
                        values (:email, :name, :hash, :at)
                        on conflict (lower(email)) do nothing
                        returning id
                        """)
                .with("email", email)
                .with("name", name)
                .with("hash", passwordHash)
                .with("at", at)
                .optional(row -> row.id("id", PersonId::new));
    }

    Optional<Known> byEmail(String email) {
        return db.sql("""
                        select id, email, name, password_hash
                          from person
                         where lower(email) = lower(:email)
                        """)
                .with("email", email)
                .optional(row -> new Known(person(row), row.textOrNull("password_hash")));
    }

    void rename(PersonId person, String name) {
        db.sql("update person set name = :name where id = :person")
                .with("name", name)
                .with("person", person)
                .update();
    }

    /** The address is one that nobody can have, because each person has one of their own. */
    void scrub(PersonId person, String name) {
        db.sql("""
                        update person
                           set name = :name,
                               email = 'deleted-' || id || '@invalid',
                               password_hash = null
                         where id = :person
                        """).with("name", name).with("person", person).update();
    }

    static Person person(Row row) {
        return new Person(row.id("id", PersonId::new), row.text("email"), row.text("name"));
    }
}
