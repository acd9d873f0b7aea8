package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.Status;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code custom_status}. */
@Repository
class CustomStatusTable {

    private final Db db;

    CustomStatusTable(Db db) {
        this.db = db;
    }

    List<CustomStatus> all() {
        return db.sql("""
                        select id, category, agent_label, end_user_label, description, end_user_description, active,
                               standard, created_at, updated_at
                          from custom_status
                         where brand_id = :brand
                         order by id
                        """).withBrand().list(CustomStatusTable::status);
    }

    /** One of each category, for a brand that has none yet; customers do not know that something is on hold. */
    void standard(Instant at) {
        db.sql("""
                        insert into custom_status
                               (brand_id, category, agent_label, end_user_label, standard, created_at, updated_at)
                        values (:brand, 'new', 'New', 'Open', true, :at, :at),
                               (:brand, 'open', 'Open', 'Open', true, :at, :at),
                               (:brand, 'pending', 'Pending', 'Awaiting your reply', true, :at, :at),
                               (:brand, 'hold', 'On hold', 'Open', true, :at, :at),
                               (:brand, 'solved', 'Solved', 'Solved', true, :at, :at)
                        on conflict do nothing
                        """).withBrand().with("at", at).update();
    }

    CustomStatusId insert(CustomStatus status) {
        return bind(db.sql("""
                        insert into custom_status
                               (brand_id, category, agent_label, end_user_label, description, end_user_description, active,
                                created_at, updated_at)
                        values (:brand, :category, :agent_label, :end_user_label, :description, :end_user_description,
                                :active, :at, :at)
                        returning id
                        """), status)
                .with("category", status.category())
                .one(row -> row.id("id", CustomStatusId::new));
    }

    void update(CustomStatus status) {
        bind(db.sql("""
                        update custom_status
                           set agent_label = :agent_label, end_user_label = :end_user_label, description = :description,
                               end_user_description = :end_user_description, active = :active, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """), status).with("id", status.id()).update();
    }

    private static Db.Statement bind(Db.Statement statement, CustomStatus status) {
        return statement
                .withBrand()
                .with("agent_label", status.agentLabel())
                .with("end_user_label", status.endUserLabel())
                .with("description", status.description())
                .with("end_user_description", status.endUserDescription())
                .with("active", status.active())
                .with("at", status.updatedAt());
    }

    /** One status of a category is the standard one, and only one. */
    void makeStandard(CustomStatus status) {
        db.sql("""
                        update custom_status
                           set standard = false
                         where brand_id = :brand
                           and category = :category
                           and standard
                           and id <> :id
                        """)
                .withBrand()
                .with("category", status.category())
                .with("id", status.id())
                .update();
        db.sql("update custom_status set standard = true where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", status.id())
                .update();
    }

    private static CustomStatus status(Row row) {
        return new CustomStatus(
                row.id("id", CustomStatusId::new),
                row.word("category", Status.class),
                row.text("agent_label"),
                row.text("end_user_label"),
                row.text("description"),
                row.text("end_user_description"),
                row.flag("active"),
                row.flag("standard"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
