package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that touches {@code ticket_form} and the fields that forms place. */
@Repository
class FormTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Db db;

    FormTable(Db db) {
        this.db = db;
    }

    List<TicketForm> all() {
        return db.sql("""
                        select f.id, f.name, f.display_name, f.position, f.active, f.standard, f.end_user_visible,
                               f.agent_conditions, f.end_user_conditions, f.created_at, f.updated_at,
                               array(select p.field_id
                                       from ticket_form_field p
                                      where p.brand_id = f.brand_id
                                        and p.form_id = f.id
                                      order by p.position) as fields
                          from ticket_form f
                         where f.brand_id = :brand
                         order by f.position, f.id
                        """).withBrand().list(FormTable::form);
    }

    /** The form with every field that every ticket has, for a brand that has none yet. */
    void standard(Instant at) {
        db.sql("""
                        with f as (
                          insert into ticket_form
                                 (brand_id, name, display_name, position, standard, created_at, updated_at)
                          values (:brand, 'Default form', 'Default form', 1, true, :at, :at)
                          on conflict do nothing
                          returning id
                        )
                        insert into ticket_form_field (brand_id, form_id, field_id, position)
                        select :brand, f.id, t.id, t.position
                          from f
                          join ticket_field t on t.brand_id = :brand
                        """).withBrand().with("at", at).update();
    }

    FormId insert(TicketForm form) {
        return bind(db.sql("""
                        insert into ticket_form
                               (brand_id, name, display_name, position, active, end_user_visible, agent_conditions,
                                end_user_conditions, created_at, updated_at)
                        values (:brand, :name, :display_name, :position, :active, :visible, cast(:for_agents as jsonb),
                                cast(:for_end_users as jsonb), :at, :at)
                        returning id
                        """), form).one(row -> row.id("id", FormId::new));
    }

    void update(TicketForm form) {
        bind(db.sql("""
                        update ticket_form
                           set name = :name, display_name = :display_name, position = :position, active = :active,
                               end_user_visible = :visible, agent_conditions = cast(:for_agents as jsonb),
                               end_user_conditions = cast(:for_end_users as jsonb), updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """), form).with("id", form.id()).update();
    }

    private static Db.Statement bind(Db.Statement statement, TicketForm form) {
        return statement
                .withBrand()
                .with("name", form.name())
                .with("display_name", form.displayName())
                .with("position", form.position())
                .with("active", form.active())
                .with("visible", form.endUserVisible())
                .with("for_agents", JSON.writeValueAsString(form.forAgents().wire()))
                .with(
                        "for_end_users",
                        JSON.writeValueAsString(form.forEndUsers().wire()))
                .with("at", form.updatedAt());
    }

    /** One form is the standard one, and only one. */
    void makeStandard(FormId id) {
        db.sql("update ticket_form set standard = false where brand_id = :brand and standard and id <> :id")
                .withBrand()
                .with("id", id)
                .update();
        db.sql("update ticket_form set standard = true where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    void place(FormId form, List<FieldId> fields) {
        db.sql("delete from ticket_form_field where brand_id = :brand and form_id = :form")
                .withBrand()
                .with("form", form)
                .update();
        db.sql("""
                        insert into ticket_form_field (brand_id, form_id, field_id, position)
                        select :brand, :form, f.id, f.position
                          from unnest(cast(:fields as bigint[])) with ordinality as f (id, position)
                        """).withBrand().with("form", form).with("fields", fields).update();
    }

    void order(FormId id, int position, Instant at) {
        db.sql("""
                        update ticket_form
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

    /** Nothing when a ticket still has it. */
    int delete(FormId id) {
        return db.sql("""
                        with placed as (
                          delete from ticket_form_field
                           where brand_id = :brand
                             and form_id = :id
                             and not exists (select 1 from ticket t where t.brand_id = :brand and t.form_id = :id)
                        )
                        delete from ticket_form f
                         where f.brand_id = :brand
                           and f.id = :id
                           and not exists (select 1 from ticket t where t.brand_id = :brand and t.form_id = :id)
                        """).withBrand().with("id", id).update();
    }

    private static FormConditions conditions(Row row, String column) {
        return FormConditions.of(column, JSON.readValue(row.text(column), List.class));
    }

    private static TicketForm form(Row row) {
        return new TicketForm(
                row.id("id", FormId::new),
                row.text("name"),
                row.text("display_name"),
                row.count("position"),
                row.flag("active"),
                row.flag("standard"),
                row.flag("end_user_visible"),
                row.ids("fields", FieldId::new),
                conditions(row, "agent_conditions"),
                conditions(row, "end_user_conditions"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
