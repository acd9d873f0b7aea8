package io.quarterdeck.desk.accounts.groups;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code group_membership}. */
@Repository
class GroupMembershipTable {

    private static final String COLUMNS = """
            select m.id, m.person_id, m.group_id, m.is_default, m.created_at, m.updated_at
              from group_membership m
            """;

    private final Db db;

    GroupMembershipTable(Db db) {
        this.db = db;
    }

    /** A person's first group is the one they work in first; nothing when they are in it already. */
    Optional<Long> insert(PersonId person, GroupId group, Instant at) {
        return db.sql("""
                        insert into group_membership (brand_id, person_id, group_id, is_default, created_at, updated_at)
                        values (:brand, :person, :group,
                                not exists (select 1
                                              from group_membership o
                                             where o.brand_id = :brand and o.person_id = :person and o.is_default),
                                :at, :at)
                        on conflict (brand_id, person_id, group_id) do nothing
                        returning id
                        """)
                .withBrand()
                .with("person", person)
                .with("group", group)
                .with("at", at)
                .optional(row -> row.number("id"));
    }

    Optional<GroupMembership> find(long id) {
        return db.sql(COLUMNS + "where m.brand_id = :brand and m.id = :id")
                .withBrand()
                .with("id", id)
                .optional(GroupMembershipTable::membership);
    }

    Optional<GroupMembership> find(PersonId person, GroupId group) {
        return db.sql(COLUMNS + "where m.brand_id = :brand and m.person_id = :person and m.group_id = :group")
                .withBrand()
                .with("person", person)
                .with("group", group)
                .optional(GroupMembershipTable::membership);
    }

    /** Of a person, of a group, or of all. */
    List<GroupMembership> list(@Nullable PersonId person, @Nullable GroupId group, Slice slice) {
        var sql = COLUMNS + """
                 where m.brand_id = :brand
                   %s
                   and m.id > :after
                   and m.id < :before
                 order by m.id %s
                offset :offset
                 limit :limit
                """.formatted(whose(person, group), slice.direction());
        return slice.inOrder(slice.bind(bind(db.sql(sql), person, group)).list(GroupMembershipTable::membership));
    }

    long count(@Nullable PersonId person, @Nullable GroupId group) {
        var sql = "select count(*) as memberships from group_membership m where m.brand_id = :brand "
                + whose(person, group);
        return bind(db.sql(sql), person, group).one(row -> row.number("memberships"));
    }

    List<GroupMembership> of(Collection<PersonId> people) {
        return db.sql(COLUMNS + """
                         where m.brand_id = :brand
                           and m.person_id = any (cast(:people as bigint[]))
                         order by m.id
                        """).withBrand().with("people", people).list(GroupMembershipTable::membership);
    }

    List<PersonId> membersOf(GroupId group) {
        return db.sql("""
                        select person_id
                          from group_membership
                         where brand_id = :brand
                           and group_id = :group
                         order by person_id
                        """).withBrand().with("group", group).list(row -> row.id("person_id", PersonId::new));
    }

    /** Holds a person's memberships, so that one and only one stays their default. */
    List<GroupMembership> lock(PersonId person) {
        return db.sql(COLUMNS + "where m.brand_id = :brand and m.person_id = :person order by m.id for update")
                .withBrand()
                .with("person", person)
                .list(GroupMembershipTable::membership);
    }

    void setDefault(long id, boolean isDefault, Instant at) {
        db.sql("""
                        update group_membership
                           set is_default = :default,
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and is_default <> :default
                        """)
                .withBrand()
                .with("id", id)
                .with("default", isDefault)
                .with("at", at)
                .update();
    }

    int delete(long id) {
        return db.sql("delete from group_membership where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    private static String whose(@Nullable PersonId person, @Nullable GroupId group) {
        return (person == null ? "" : "and m.person_id = :person ") + (group == null ? "" : "and m.group_id = :group");
    }

    private static Db.Statement bind(Db.Statement statement, @Nullable PersonId person, @Nullable GroupId group) {
        var bound = statement.withBrand();
        bound = person == null ? bound : bound.with("person", person);
        return group == null ? bound : bound.with("group", group);
    }

    private static GroupMembership membership(Row row) {
        return new GroupMembership(
                row.number("id"),
                row.id("person_id", PersonId::new),
                row.id("group_id", GroupId::new),
                row.flag("is_default"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
