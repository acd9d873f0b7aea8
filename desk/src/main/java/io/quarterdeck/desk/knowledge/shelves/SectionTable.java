package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that writes {@code help_section}. */
@Repository
class SectionTable {

    static final String SHELF = """
            t.title, t.body, t.locale, t.outdated, h.source_locale, h.position, h.external_id, h.created_at,
                   greatest(h.updated_at, t.updated_at) as updated_at
            """;

    private static final String FROM = """
              from help_section h
              join translation t
                on t.brand_id = h.brand_id
               and t.section_id = h.id
               and t.locale = coalesce(:locale, h.source_locale)
               and t.archived_at is null
             where h.brand_id = :brand
               and h.archived_at is null
               and (cast(:category as bigint) is null or h.category_id = :category)
            """;

    /** A section and all that stand within it. */
    private static final String BENEATH = """
            with recursive beneath (id) as (
              select cast(:id as bigint)
              union
              select s.id
                from help_section s
                join beneath b on s.parent_id = b.id
               where s.brand_id = :brand
            )
            """;

    private final Db db;

    SectionTable(Db db) {
        this.db = db;
    }

    /** Nothing when another has the external id. */
    Optional<SectionId> insert(
            CategoryId category, @Nullable SectionId parent, HelpLocale source, ShelfEdit edit, Instant at) {
        return db.sql("""
                        insert into help_section
                               (brand_id, category_id, parent_id, source_locale, position, external_id, created_at, updated_at)
                        values (:brand, :category, cast(:parent as bigint), :source, :position, :external, :at, :at)
                        on conflict do nothing
                        returning id
                        """)
                .withBrand()
                .with("category", category)
                .with("parent", parent)
                .with("source", source.tag())
                .with("position", edit.position() == null ? 0 : edit.position())
                .with("external", edit.externalId())
                .with("at", at)
                .optional(row -> row.id("id", SectionId::new));
    }

    void update(SectionId id, @Nullable Integer position, @Nullable String sorting, Instant at) {
        db.sql("""
                        update help_section
                           set position = coalesce(cast(:position as int), position),
                               sorting = coalesce(:sorting, sorting),
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("position", position)
                .with("sorting", sorting)
                .with("at", at)
                .update();
    }

    /** Takes a section, and what stands within it, to another place. */
    void move(SectionId id, CategoryId category, @Nullable SectionId parent, Instant at) {
        db.sql(BENEATH + """
                        update help_section s
                           set category_id = :category,
                               parent_id = case when s.id = :id then cast(:parent as bigint) else s.parent_id end,
                               updated_at = :at
                          from beneath b
                         where s.brand_id = :brand
                           and s.id = b.id
                        """)
                .withBrand()
                .with("id", id)
                .with("category", category)
                .with("parent", parent)
                .with("at", at)
                .update();
    }

    /** Sections move one at a time within a brand, so that two moves cannot close a circle. */
    void lockMoves() {
        db.sql(
                        "select count(*) as n from (select id from help_section where brand_id = :brand order by id for update) s")
                .withBrand()
                .one(row -> row.number("n"));
    }

    /** Whether one section stands somewhere within another, or is it. */
    boolean isWithin(SectionId inner, SectionId outer) {
        return db.sql(BENEATH + "select exists (select 1 from beneath where id = :inner) as yes")
                .withBrand()
                .with("id", outer)
                .with("inner", inner)
                .one(row -> row.flag("yes"));
    }

    /** Archives a section with all that stands within it. */
    void archive(SectionId id, Instant at) {
        db.sql(BENEATH + """
                        , shelves as (
                          update help_section s
                             set archived_at = :at, updated_at = :at, external_id = null
                            from beneath b
                           where s.brand_id = :brand
                             and s.id = b.id
                             and s.archived_at is null
                        )
                        update article a
                           set archived_at = :at, updated_at = :at, external_id = null
                          from beneath b
                         where a.brand_id = :brand
                           and a.section_id = b.id
                           and a.archived_at is null
                        """).withBrand().with("id", id).with("at", at).update();
    }

    List<SectionId> in(CategoryId category) {
        return db.sql("""
                        select id
                          from help_section
                         where brand_id = :brand
                           and category_id = :category
                           and archived_at is null
                         order by id
                        """).withBrand().with("category", category).list(row -> row.id("id", SectionId::new));
    }

    Optional<Section> find(SectionId id, @Nullable HelpLocale locale) {
        return read("and h.id = :id", null, locale).with("id", id).optional(SectionTable::section);
    }

    Optional<SectionId> byExternalId(String external) {
        return db.sql("""
                        select id
                          from help_section
                         where brand_id = :brand
                           and external_id = :external
                           and archived_at is null
                        """).withBrand().with("external", external).optional(row -> row.id("id", SectionId::new));
    }

    List<Section> list(
            @Nullable CategoryId category, @Nullable HelpLocale locale, Portion.Order order, Portion portion) {
        return portion.bind(read(portion.rest(order), category, locale)).list(SectionTable::section);
    }

    List<Section> all(@Nullable HelpLocale locale) {
        return read(" order by h.position, h.id limit 5000", null, locale).list(SectionTable::section);
    }

    long count(@Nullable CategoryId category, @Nullable HelpLocale locale) {
        return db.sql("select count(*) as n " + FROM)
                .withBrand()
                .with("category", category)
                .with("locale", CategoryTable.tag(locale))
                .one(row -> row.number("n"));
    }

    private Db.Statement read(String rest, @Nullable CategoryId category, @Nullable HelpLocale locale) {
        return db.sql("select h.id, h.category_id, h.parent_id, h.sorting, " + SHELF + FROM + rest)
                .withBrand()
                .with("category", category)
                .with("locale", CategoryTable.tag(locale));
    }

    private static Section section(Row row) {
        return new Section(
                row.id("id", SectionId::new),
                row.id("category_id", CategoryId::new),
                row.idOrNull("parent_id", SectionId::new),
                row.text("sorting"),
                shelf(row));
    }

    static Shelf shelf(Row row) {
        return new Shelf(
                row.text("title"),
                row.text("body"),
                new HelpLocale(row.text("locale")),
                new HelpLocale(row.text("source_locale")),
                row.flag("outdated"),
                row.count("position"),
                row.textOrNull("external_id"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
