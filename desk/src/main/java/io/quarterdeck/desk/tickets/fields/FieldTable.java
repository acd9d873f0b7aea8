package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code ticket_field} and the options of its fields. */
@Repository
class FieldTable {

    private final Db db;

    FieldTable(Db db) {
        this.db = db;
    }

    /** Those that are not removed, in their order. */
    List<TicketField> all() {
        var options = options();
        return db.sql("""
                        select id, type, title, title_in_portal, description, position, active, required,
                               required_in_portal, visible_in_portal, editable_in_portal, pattern, tag, target,
                               created_at, updated_at
                          from ticket_field
                         where brand_id = :brand
                           and not removed
                         order by position, id
                        """).withBrand().list(row -> field(row, options.getOrDefault(row.number("id"), List.of())));
    }

    private Map<Long, List<FieldOption>> options() {
        var options = new HashMap<Long, List<FieldOption>>();
        db.sql("""
                        select id, field_id, name, value, preset
                          from ticket_field_option
                         where brand_id = :brand
                         order by field_id, position, id
                        """)
                .withBrand()
                .list(row -> options.computeIfAbsent(row.number("field_id"), _ -> new ArrayList<>())
                        .add(new FieldOption(
                                row.number("id"), row.text("name"), row.text("value"), row.flag("preset"))));
        return options;
    }

    /** The fields that every ticket has, for a brand that has none yet. */
    void standard(Instant at) {
        var types =
                List.of(FieldType.values()).stream().filter(FieldType::isSystem).toList();
        db.sql("""
                        insert into ticket_field
                               (brand_id, type, title, title_in_portal, position, required, required_in_portal,
                                visible_in_portal, editable_in_portal, created_at, updated_at)
                        select :brand, f.type, f.title, f.title, f.position, false, f.type in ('subject', 'description'),
                               f.type in ('subject', 'description'), f.type in ('subject', 'description'), :at, :at
                          from unnest(cast(:types as text[]), cast(:titles as text[]))
                               with ordinality as f (type, title, position)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("types", types)
                .with("titles", types.stream().map(FieldType::title).toList())
                .with("at", at)
                .update();
    }

    FieldId insert(TicketField field) {
        return bind(db.sql("""
                        insert into ticket_field
                               (brand_id, type, title, title_in_portal, description, position, active, required,
                                required_in_portal, visible_in_portal, editable_in_portal, pattern, tag, target,
                                created_at, updated_at)
                        values (:brand, :type, :title, :portal_title, :description, :position, :active, :required,
                                :portal_required, :portal_visible, :portal_editable, :pattern, :tag, :target, :at, :at)
                        returning id
                        """), field)
                .with("type", field.type())
                .with("target", field.target())
                .one(row -> row.id("id", FieldId::new));
    }

    void update(TicketField field) {
        bind(db.sql("""
                        update ticket_field
                           set title = :title, title_in_portal = :portal_title, description = :description,
                               position = :position, active = :active, required = :required,
                               required_in_portal = :portal_required, visible_in_portal = :portal_visible,
                               editable_in_portal = :portal_editable, pattern = :pattern, tag = :tag, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """), field).with("id", field.id()).update();
    }

    private static Db.Statement bind(Db.Statement statement, TicketField field) {
        return statement
                .withBrand()
                .with("title", field.title())
                .with("portal_title", field.portal().title())
                .with("description", field.description())
                .with("position", field.position())
                .with("active", field.active())
                .with("required", field.required())
                .with("portal_required", field.portal().required())
                .with("portal_visible", field.portal().visible())
                .with("portal_editable", field.portal().editable())
                .with("pattern", field.pattern())
                .with("tag", field.tag())
                .with("at", field.updatedAt());
    }

    /** Those options and no others, known again by their values. */
    void options(FieldId field, List<FieldOption> options) {
        db.sql("""
                        with wanted as (
                          select o.name, o.value, o.preset, o.position
                            from unnest(cast(:names as text[]), cast(:values as text[]), cast(:presets as boolean[]))
                                 with ordinality as o (name, value, preset, position)
                        ), gone as (
                          delete from ticket_field_option o
                           where o.brand_id = :brand
                             and o.field_id = :field
                             and o.value not in (select w.value from wanted w)
                        )
                        insert into ticket_field_option (brand_id, field_id, name, value, position, preset)
                        select :brand, :field, w.name, w.value, w.position, w.preset from wanted w
                        on conflict (brand_id, field_id, value) do update
                           set name = excluded.name, position = excluded.position, preset = excluded.preset
                        """)
                .withBrand()
                .with("field", field)
                .with("names", options.stream().map(FieldOption::name).toList())
                .with("values", options.stream().map(FieldOption::value).toList())
                .with(
                        "presets",
                        options.stream()
                                .map(it -> Boolean.toString(it.preset()))
                                .toList())
                .update();
    }

    void place(FieldId id, int position, Instant at) {
        db.sql("""
                        update ticket_field
                           set position = :position, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("position", position)
                .with("at", at)
                .update();
    }

    /** Takes a field away; what tickets hold in it stays with them, and forms are without it. */
    void remove(FieldId id, Instant at) {
        db.sql("""
                        with placed as (
                          delete from ticket_form_field where brand_id = :brand and field_id = :id
                        )
                        update ticket_field
                           set removed = true, active = false, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """).withBrand().with("id", id).with("at", at).update();
    }

    private static TicketField field(Row row, List<FieldOption> options) {
        return new TicketField(
                row.id("id", FieldId::new),
                row.word("type", FieldType.class),
                row.text("title"),
                row.text("description"),
                row.count("position"),
                row.flag("active"),
                row.flag("required"),
                new TicketField.Portal(
                        row.text("title_in_portal"),
                        row.flag("visible_in_portal"),
                        row.flag("editable_in_portal"),
                        row.flag("required_in_portal")),
                row.textOrNull("pattern"),
                row.textOrNull("tag"),
                row.textOrNull("target"),
                List.copyOf(options),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
