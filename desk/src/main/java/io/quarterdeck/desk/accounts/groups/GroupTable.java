package io.quarterdeck.desk.accounts.groups;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code agent_group}. */
@Repository
class GroupTable {

    private static final String COLUMNS = """
            select g.id, g.name, g.description, g.is_default, g.is_public, g.created_at, g.updated_at, g.deleted_at
              from agent_group g
            """;

    private final Db db;

    GroupTable(Db db) {
        this.db = db;
    }

    /** The first group of a brand is its default one; nothing when the name is taken. */
    Optional<GroupId> insert(Group group) {
        return db.sql("""
                        insert into agent_group (brand_id, name, description, is_default, is_public, created_at, updated_at)
                        values (:brand, :name, :description,
                                not exists (select 1 from agent_group o where o.brand_id = :brand and o.is_default),
                                :public, :at, :at)
                        on conflict (brand_id, lower(name)) where deleted_at is null do nothing
                        returning id
                        """)
                .withBrand()
                .with("name", group.name())
                .with("description", group.description())
                .with("public", group.isPublic())
                .with("at", group.createdAt())
                .optional(row -> row.id("id", GroupId::new));
    }

    Optional<Group> find(GroupId id) {
        return db.sql(COLUMNS + "where g.brand_id = :brand and g.id = :id")
                .withBrand()
                .with("id", id)
                .optional(GroupTable::group);
    }

    Optional<Group> lock(GroupId id) {
        return db.sql(COLUMNS + "where g.brand_id = :brand and g.id = :id for update")
                .withBrand()
                .with("id", id)
                .optional(GroupTable::group);
    }

    List<Group> all(Collection<GroupId> ids) {
        return db.sql(COLUMNS + "where g.brand_id = :brand and g.id = any (cast(:ids as bigint[])) order by g.id")
                .withBrand()
                .with("ids", ids)
                .list(GroupTable::group);
    }

    Optional<Group> named(String name) {
        return db.sql(COLUMNS + "where g.brand_id = :brand and lower(g.name) = lower(:name) and g.deleted_at is null")
                .withBrand()
                .with("name", name)
                .optional(GroupTable::group);
    }

    List<Group> list(Slice slice) {
        var sql = COLUMNS + """
                 where g.brand_id = :brand
                   and g.deleted_at is null
                   and g.id > :after
                   and g.id < :before
                 order by g.id %s
                offset :offset
                 limit :limit
                """.formatted(slice.direction());
        return slice.inOrder(slice.bind(db.sql(sql).withBrand()).list(GroupTable::group));
    }

    long count() {
        return db.sql("select count(*) as groups from agent_group where brand_id = :brand and deleted_at is null")
                .withBrand()
                .one(row -> row.number("groups"));
    }

    void update(Group group) {
        db.sql("""
                        update agent_group
                           set name = :name,
                               description = :description,
                               is_default = :default,
                               is_public = :public,
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", group.id())
                .with("name", group.name())
                .with("description", group.description())
                .with("default", group.isDefault())
                .with("public", group.isPublic())
                .with("at", group.updatedAt())
                .update();
    }

    void noDefault() {
        db.sql("update agent_group set is_default = false where brand_id = :brand and is_default")
                .withBrand()
                .update();
    }

    void delete(GroupId id, Instant at) {
        db.sql("update agent_group set deleted_at = :at, updated_at = :at where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .with("at", at)
                .update();
    }

    private static Group group(Row row) {
        return new Group(
                row.id("id", GroupId::new),
                row.text("name"),
                row.text("description"),
                row.flag("is_default"),
                row.flag("is_public"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("deleted_at") != null);
    }
}
