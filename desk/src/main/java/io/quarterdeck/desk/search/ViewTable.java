package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that touches {@code ticket_view} and {@code ticket_view_group}. */
@Repository
class ViewTable {

    /** Staff see everybody's views, their own, and those of their groups; who manages the rules sees all but other people's. */
    private static final String VISIBLE = """
            (v.person_id = :viewer
             or (v.person_id is null
                 and (:manages
                      or not exists (select 1
                                       from ticket_view_group g
                                      where g.brand_id = v.brand_id
                                        and g.view_id = v.id)
                      or exists (select 1
                                   from ticket_view_group g
                                   join group_membership m on m.brand_id = g.brand_id and m.group_id = g.group_id
                                  where g.brand_id = v.brand_id
                                    and g.view_id = v.id
                                    and m.person_id = :viewer))))
            """;

    private static final String COLUMNS = """
            select v.id, v.title, v.description, v.active, v.position, v.person_id, v.conditions, v.layout, v.created_at,
                   v.updated_at,
                   array(select g.group_id
                           from ticket_view_group g
                          where g.brand_id = v.brand_id
                            and g.view_id = v.id
                          order by g.group_id)::text[] as groups
              from ticket_view v
            """;

    private final Db db;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    ViewTable(Db db) {
        this.db = db;
    }

    List<TicketView> all(Viewer viewer, boolean manages) {
        return db.sql(COLUMNS + " where v.brand_id = :brand and " + VISIBLE + " order by v.position, v.id")
                .withBrand()
                .with("viewer", viewer.person())
                .with("manages", manages)
                .list(this::view);
    }

    Optional<TicketView> find(Viewer viewer, boolean manages, ViewId id) {
        return db.sql(COLUMNS + " where v.brand_id = :brand and v.id = :id and " + VISIBLE)
                .withBrand()
                .with("viewer", viewer.person())
                .with("manages", manages)
                .with("id", id)
                .optional(this::view);
    }

    int count() {
        return db.sql("select count(*) as n from ticket_view where brand_id = :brand")
                .withBrand()
                .one(row -> row.count("n"));
    }

    ViewId insert(TicketView view) {
        var id = bind(db.sql("""
                        insert into ticket_view
                               (brand_id, title, description, active, position, person_id, conditions, layout, created_at, updated_at)
                        values (:brand, :title, :description, :active, :position, cast(:person as bigint),
                                cast(:conditions as jsonb), cast(:layout as jsonb), :updated, :updated)
                        returning id
                        """), view).one(row -> row.id("id", ViewId::new));
        groups(id, view.audience().groups());
        return id;
    }

    void update(TicketView view) {
        bind(db.sql("""
                        update ticket_view
                           set title = :title, description = :description, active = :active, position = :position,
                               person_id = cast(:person as bigint), conditions = cast(:conditions as jsonb),
                               layout = cast(:layout as jsonb), updated_at = :updated
                         where brand_id = :brand
                           and id = :id
                        """), view).with("id", view.id()).update();
        groups(view.id(), view.audience().groups());
    }

    private Db.Statement bind(Db.Statement statement, TicketView view) {
        return statement
                .withBrand()
                .with("title", view.title())
                .with("description", view.description())
                .with("active", view.active())
                .with("position", view.position())
                .with("person", view.audience().person())
                .with("conditions", json.writeValueAsString(view.asks()))
                .with("layout", json.writeValueAsString(view.layout()))
                .with("updated", view.updatedAt());
    }

    private void groups(ViewId id, Collection<Long> groups) {
        db.sql("""
                        with gone as (
                          delete from ticket_view_group
                           where brand_id = :brand
                             and view_id = :id
                             and group_id <> all (cast(:groups as bigint[]))
                        )
                        insert into ticket_view_group (brand_id, view_id, group_id)
                        select :brand, :id, g from unnest(cast(:groups as bigint[])) as g
                        on conflict do nothing
                        """).withBrand().with("id", id).with("groups", groups).update();
    }

    void place(ViewId id, int position, Instant at) {
        db.sql("""
                        update ticket_view
                           set position = :position, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and position <> :position
                        """)
                .withBrand()
                .with("id", id)
                .with("position", position)
                .with("at", at)
                .update();
    }

    void delete(ViewId id) {
        db.sql("delete from ticket_view where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    private TicketView view(Row row) {
        return new TicketView(
                row.id("id", ViewId::new),
                row.text("title"),
                row.text("description"),
                row.flag("active"),
                row.count("position"),
                new TicketView.Audience(
                        row.idOrNull("person_id", PersonId::new),
                        row.texts("groups").stream().map(Long::valueOf).toList()),
                json.readValue(row.text("conditions"), TicketView.Asks.class),
                json.readValue(row.text("layout"), TicketView.Layout.class),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
