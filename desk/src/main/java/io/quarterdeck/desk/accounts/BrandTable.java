package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code brand}. */
@Repository
class BrandTable {

    private final Db db;

    BrandTable(Db db) {
        this.db = db;
    }

    Brand insert(String key, String name, Instant at) {
        return db.sql("""
                        insert into brand (key, name, created_at)
                        values (:key, :name, :at)
                        returning id, key, name, created_at
                        """).with("key", key).with("name", name).with("at", at).one(BrandTable::brand);
    }

    List<Brand> all() {
        return db.sql("select id, key, name, created_at from brand order by id").list(BrandTable::brand);
    }

    private static Brand brand(Row row) {
        return new Brand(row.id("id", BrandId::new), row.text("key"), row.text("name"), row.instant("created_at"));
    }
}
