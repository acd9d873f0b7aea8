package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that writes {@code user_segment}. */
@Repository
class SegmentTable {

    private static final String COLUMNS = """
            select s.id, s.name, s.readers, cast(s.group_ids as text[]) as group_ids,
                   cast(s.organization_ids as text[]) as organization_ids, s.tags, s.or_tags, s.built_in, s.created_at,
                   s.updated_at
              from user_segment s
            """;
    private static final Portion.Order BY_ID = new Portion.Order("s.id", "bigint", "s.id", false);

    private final Db db;

    SegmentTable(Db db) {
        this.db = db;
    }

    /** Nothing when the name is taken. */
    Optional<SegmentId> insert(String name, Segment.Rule rule, boolean builtIn, Instant at) {
        return bind(db.sql("""
                        insert into user_segment
                               (brand_id, name, readers, group_ids, organization_ids, tags, or_tags, built_in, created_at,
                                updated_at)
                        values (:brand, :name, :readers, cast(:groups as bigint[]), cast(:organizations as bigint[]),
                                cast(:tags as text[]), cast(:or_tags as text[]), :built_in, :at, :at)
                        on conflict do nothing
                        returning id
                        """), name, rule, at)
                .with("built_in", builtIn)
                .optional(row -> row.id("id", SegmentId::new));
    }

    int update(SegmentId id, String name, Segment.Rule rule, Instant at) {
        return bind(db.sql("""
                        update user_segment
                           set name = :name, readers = :readers, group_ids = cast(:groups as bigint[]),
                               organization_ids = cast(:organizations as bigint[]), tags = cast(:tags as text[]),
                               or_tags = cast(:or_tags as text[]), updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and not exists (select 1
                                             from user_segment o
                                            where o.brand_id = :brand
                                              and o.id <> :id
                                              and lower(o.name) = lower(:name))
                        """), name, rule, at).with("id", id).update();
    }

    private static Db.Statement bind(Db.Statement statement, String name, Segment.Rule rule, Instant at) {
        return statement
                .withBrand()
                .with("name", name)
                .with("readers", rule.readers())
                .with("groups", rule.groups())
                .with("organizations", rule.organizations())
                .with("tags", rule.tags())
                .with("or_tags", rule.orTags())
                .with("at", at);
    }

    /** Leaves one that is in use alone. */
    int delete(SegmentId id) {
        return db.sql("""
                        delete from user_segment s
                         where s.brand_id = :brand
                           and s.id = :id
                           and not exists (select 1
                                             from article_audience o
                                            where o.brand_id = s.brand_id
                                              and o.segment_id = s.id)
                           and not exists (select 1
                                             from permission_group_segment w
                                            where w.brand_id = s.brand_id
                                              and w.segment_id = s.id)
                        """).withBrand().with("id", id).update();
    }

    Optional<Segment> find(SegmentId id) {
        return db.sql(COLUMNS + " where s.brand_id = :brand and s.id = :id")
                .withBrand()
                .with("id", id)
                .optional(SegmentTable::segment);
    }

    List<Segment> list(Portion portion) {
        return portion.bind(db.sql(COLUMNS + " where s.brand_id = :brand" + portion.rest(BY_ID))
                        .withBrand())
                .list(SegmentTable::segment);
    }

    List<Segment> builtIn() {
        return db.sql(COLUMNS + " where s.brand_id = :brand and s.built_in order by s.id")
                .withBrand()
                .list(SegmentTable::segment);
    }

    long count() {
        return db.sql("select count(*) as n from user_segment where brand_id = :brand")
                .withBrand()
                .one(row -> row.number("n"));
    }

    /** Those of the given that there are. */
    List<SegmentId> known(Collection<SegmentId> ids) {
        return db.sql("""
                        select id
                          from user_segment
                         where brand_id = :brand
                           and id = any (cast(:ids as bigint[]))
                         order by id
                        """).withBrand().with("ids", ids).list(row -> row.id("id", SegmentId::new));
    }

    private static Segment segment(Row row) {
        return new Segment(
                row.id("id", SegmentId::new),
                row.text("name"),
                new Segment.Rule(
                        row.word("readers", Segment.Whole.class),
                        numbers(row.texts("group_ids")),
                        numbers(row.texts("organization_ids")),
                        row.texts("tags"),
                        row.texts("or_tags")),
                row.flag("built_in"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static List<Long> numbers(List<String> texts) {
        return texts.stream().map(Long::valueOf).toList();
    }
}
