package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code brand}. */
@Repository
class BrandTable {

    private static final String COLUMNS = "id, key, name, created_at, updated_at, retired_at";

    private final Db db;

    BrandTable(Db db) {
        this.db = db;
    }

    /** The number of the next brand, so that it can be entered before it is there. */
    BrandId reserve() {
        return db.sql("select nextval(pg_get_serial_sequence('brand', 'id')) as id")
                .one(row -> row.id("id", BrandId::new));
    }

    /** Nothing when another brand has that key. */
    Optional<Brand> insert(BrandId id, String key, String name, Instant at) {
        return db.sql("""
                        insert into brand (id, key, name, created_at, updated_at)
                        overriding system value
                        values (:id, :key, :name, :at, :at)
                        on conflict (key) do nothing
                        returning %s
                        """.formatted(COLUMNS))
                .with("id", id)
                .with("key", key)
                .with("name", name)
                .with("at", at)
                .optional(BrandTable::brand);
    }

    void rename(BrandId id, String name, Instant at) {
        db.sql("update brand set name = :name, updated_at = :at where id = :id")
                .with("id", id)
                .with("name", name)
                .with("at", at)
                .update();
    }

    void retire(BrandId id, @Nullable Instant retiredAt, Instant at) {
        db.sql("""
                        update brand
                           set retired_at = cast(:retired as timestamptz), updated_at = :at
                         where id = :id
                        """).with("id", id).with("retired", retiredAt).with("at", at).update();
    }

    /** All that were ever founded. */
    List<Brand> all() {
        return db.sql("select %s from brand order by id".formatted(COLUMNS)).list(BrandTable::brand);
    }

    private static Brand brand(Row row) {
        return new Brand(
                row.id("id", BrandId::new),
                row.text("key"),
                row.text("name"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("retired_at"));
    }
}
