package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code playbook_setting}. */
@Repository
class FourEyesTable {

    private final Db db;

    FourEyesTable(Db db) {
        this.db = db;
    }

    boolean required() {
        return db.sql("select four_eyes from playbook_setting where brand_id = :brand")
                .withBrand()
                .optional(row -> row.flag("four_eyes"))
                .orElse(false);
    }

    void save(boolean required, PersonId by, Instant at) {
        db.sql("""
                        insert into playbook_setting (brand_id, four_eyes, changed_by, changed_at)
                        values (:brand, :required, :by, :at)
                        on conflict (brand_id) do update
                           set four_eyes = excluded.four_eyes, changed_by = excluded.changed_by,
                               changed_at = excluded.changed_at
                        """)
                .withBrand()
                .with("required", required)
                .with("by", by)
                .with("at", at)
                .update();
    }
}
