package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that writes {@code permission_group} and its segments. */
@Repository
class PermissionGroupTable {

    private static final String COLUMNS = """
            select g.id, g.name, g.built_in, g.created_at, g.updated_at,
                   array(select cast(w.segment_id as text)
                           from permission_group_segment w
                          where w.brand_id = g.brand_id and w.group_id = g.id and w.act = 'edit'
                          order by w.segment_id) as edit,
                   array(select cast(w.segment_id as text)
                           from permission_group_segment w
                          where w.brand_id = g.brand_id and w.group_id = g.id and w.act = 'publish'
                          order by w.segment_id) as publish
              from permission_group g
            """;
    private static final Portion.Order BY_ID = new Portion.Order("g.id", "bigint", "g.id", false);

    private final Db db;

    PermissionGroupTable(Db db) {
        this.db = db;
    }

    /** Nothing when the name is taken. */
    Optional<PermissionGroupId> insert(String name, boolean builtIn, Instant at) {
        return db.sql("""
                        insert into permission_group (brand_id, name, built_in, created_at, updated_at)
                        values (:brand, :name, :built_in, :at, :at)
                        on conflict do nothing
                        returning id
                        """)
                .withBrand()
                .with("name", name)
                .with("built_in", builtIn)
                .with("at", at)
                .optional(row -> row.id("id", PermissionGroupId::new));
    }

    int rename(PermissionGroupId id, String name, Instant at) {
        return db.sql("""
                        update permission_group
                           set name = :name, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and not exists (select 1
                                             from permission_group o
                                            where o.brand_id = :brand
                                              and o.id <> :id
                                              and lower(o.name) = lower(:name))
                        """)
                .withBrand()
                .with("id", id)
                .with("name", name)
                .with("at", at)
                .update();
    }

    void allow(PermissionGroupId id, String act, Collection<SegmentId> segments) {
        db.sql("""
                        delete from permission_group_segment
                         where brand_id = :brand
                           and group_id = :id
                           and act = :act
                           and segment_id <> all (cast(:segments as bigint[]))
                        """)
                .withBrand()
                .with("id", id)
                .with("act", act)
                .with("segments", segments)
                .update();
        db.sql("""
                        insert into permission_group_segment (brand_id, group_id, segment_id, act)
                        select :brand, :id, segment, :act from unnest(cast(:segments as bigint[])) as segment
                        on conflict do nothing
                        """)
                .withBrand()
                .with("id", id)
                .with("act", act)
                .with("segments", segments)
                .update();
    }

    /** Leaves one that is in use alone. */
    int delete(PermissionGroupId id) {
        return db.sql("""
                        with gone as (
                          select g.brand_id, g.id
                            from permission_group g
                           where g.brand_id = :brand
                             and g.id = :id
                             and not exists (select 1
                                               from article a
                                              where a.brand_id = g.brand_id
                                                and a.permission_group_id = g.id)
                             for update
                        ), acts as (
                          delete from permission_group_segment w
                           using gone
                           where w.brand_id = gone.brand_id
                             and w.group_id = gone.id
                        )
                        select count(*) as n from gone
                        """).withBrand().with("id", id).one(row -> row.count("n")) == 0 ? 0 : remove(id);
    }

    private int remove(PermissionGroupId id) {
        return db.sql("delete from permission_group where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    Optional<PermissionGroup> find(PermissionGroupId id) {
        return db.sql(COLUMNS + " where g.brand_id = :brand and g.id = :id")
                .withBrand()
                .with("id", id)
                .optional(PermissionGroupTable::group);
    }

    Optional<PermissionGroup> builtIn() {
        return db.sql(COLUMNS + " where g.brand_id = :brand and g.built_in")
                .withBrand()
                .optional(PermissionGroupTable::group);
    }

    List<PermissionGroup> list(Portion portion) {
        return portion.bind(db.sql(COLUMNS + " where g.brand_id = :brand" + portion.rest(BY_ID))
                        .withBrand())
                .list(PermissionGroupTable::group);
    }

    long count() {
        return db.sql("select count(*) as n from permission_group where brand_id = :brand")
                .withBrand()
                .one(row -> row.number("n"));
    }

    private static PermissionGroup group(Row row) {
        return new PermissionGroup(
                row.id("id", PermissionGroupId::new),
                row.text("name"),
                segments(row, "edit"),
                segments(row, "publish"),
                row.flag("built_in"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static List<SegmentId> segments(Row row, String column) {
        return row.texts(column).stream()
                .map(it -> new SegmentId(Long.parseLong(it)))
                .toList();
    }
}
