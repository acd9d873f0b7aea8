package io.quarterdeck.desk.customers.fields;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that touches {@code profile_field}. */
@Repository
class ProfileFieldTable {

    private static final String COLUMNS = """
            select f.id, f.subject, f.key, f.type, f.title, f.description, f.position, f.active, f.pattern, f.tag, f.options,
                   f.created_at, f.updated_at
              from profile_field f
            """;

    private final Db db;
    private final JsonMapper json;

    ProfileFieldTable(Db db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Nothing when the key is taken. */
    Optional<Long> insert(ProfileField field) {
        return bind(db.sql("""
                        insert into profile_field
                               (brand_id, subject, key, type, title, description, position, active, pattern, tag, options,
                                created_at, updated_at)
                        values (:brand, :subject, :key, :type, :title, :description, :position, :active, :pattern, :tag,
                                cast(:options as jsonb), :at, :at)
                        on conflict (brand_id, subject, key) do nothing
                        returning id
                        """), field)
                .with("subject", field.subject())
                .with("key", field.key())
                .with("type", field.type())
                .optional(row -> row.number("id"));
    }

    void update(ProfileField field) {
        bind(db.sql("""
                        update profile_field
                           set title = :title,
                               description = :description,
                               position = :position,
                               active = :active,
                               pattern = :pattern,
                               tag = :tag,
                               options = cast(:options as jsonb),
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """), field).with("id", field.id()).update();
    }

    void place(long id, int position, Instant at) {
        db.sql("update profile_field set position = :position, updated_at = :at where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .with("position", position)
                .with("at", at)
                .update();
    }

    void delete(long id) {
        db.sql("delete from profile_field where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    List<ProfileField> all(Subject subject) {
        return db.sql(COLUMNS + "where f.brand_id = :brand and f.subject = :subject order by f.position, f.id")
                .withBrand()
                .with("subject", subject)
                .list(this::field);
    }

    private Db.Statement bind(Db.Statement statement, ProfileField field) {
        return statement
                .withBrand()
                .with("title", field.title())
                .with("description", field.description())
                .with("position", field.position())
                .with("active", field.active())
                .with("pattern", field.pattern())
                .with("tag", field.tag())
                .with("options", json.writeValueAsString(field.options()))
                .with("at", field.updatedAt());
    }

    private ProfileField field(Row row) {
        return new ProfileField(
                row.number("id"),
                row.word("subject", Subject.class),
                row.text("key"),
                row.word("type", FieldType.class),
                row.text("title"),
                row.text("description"),
                row.count("position"),
                row.flag("active"),
                row.textOrNull("pattern"),
                row.textOrNull("tag"),
                json.readValue(row.text("options"), new TypeReference<List<ProfileField.Option>>() {}),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
