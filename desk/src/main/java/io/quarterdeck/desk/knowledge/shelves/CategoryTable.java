package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that writes {@code help_category}. */
@Repository
class CategoryTable {

    private static final String FROM = """
              from help_category h
              join translation t
                on t.brand_id = h.brand_id
               and t.category_id = h.id
               and t.locale = coalesce(:locale, h.source_locale)
               and t.archived_at is null
             where h.brand_id = :brand
               and h.archived_at is null
            """;

    private final Db db;

    CategoryTable(Db db) {
        this.db = db;
    }

    /** Nothing when another has the external id. */
    Optional<CategoryId> insert(HelpLocale source, int position, @Nullable String external, Instant at) {
        return db.sql("""
                        insert into help_category (brand_id, source_locale, position, external_id, created_at, updated_at)
                        values (:brand, :source, :position, :external, :at, :at)
                        on conflict do nothing
                        returning id
                        """)
                .withBrand()
                .with("source", source.tag())
                .with("position", position)
                .with("external", external)
                .with("at", at)
                .optional(row -> row.id("id", CategoryId::new));
    }

    int update(CategoryId id, @Nullable Integer position, Instant at) {
        return db.sql("""
                        update help_category
                           set position = coalesce(cast(:position as int), position), updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and archived_at is null
                        """)
                .withBrand()
                .with("id", id)
                .with("position", position)
                .with("at", at)
                .update();
    }

    int archive(CategoryId id, Instant at) {
        return db.sql("""
                        update help_category
                           set archived_at = :at, updated_at = :at, external_id = null
                         where brand_id = :brand
                           and id = :id
                           and archived_at is null
                        """).withBrand().with("id", id).with("at", at).update();
    }

    Optional<Category> find(CategoryId id, @Nullable HelpLocale locale) {
        return read("and h.id = :id", locale).with("id", id).optional(CategoryTable::category);
    }

    Optional<CategoryId> byExternalId(String external) {
        return db.sql("""
                        select id
                          from help_category
                         where brand_id = :brand
                           and external_id = :external
                           and archived_at is null
                        """).withBrand().with("external", external).optional(row -> row.id("id", CategoryId::new));
    }

    List<Category> list(@Nullable HelpLocale locale, Portion.Order order, Portion portion) {
        return portion.bind(read(portion.rest(order), locale)).list(CategoryTable::category);
    }

    List<Category> all(@Nullable HelpLocale locale) {
        return read(" order by h.position, h.id limit 1000", locale).list(CategoryTable::category);
    }

    long count(@Nullable HelpLocale locale) {
        return db.sql("select count(*) as n " + FROM)
                .withBrand()
                .with("locale", tag(locale))
                .one(row -> row.number("n"));
    }

    private Db.Statement read(String rest, @Nullable HelpLocale locale) {
        return db.sql("select h.id, " + SectionTable.SHELF + FROM + rest)
                .withBrand()
                .with("locale", tag(locale));
    }

    static @Nullable String tag(@Nullable HelpLocale locale) {
        return locale == null ? null : locale.tag();
    }

    private static Category category(Row row) {
        return new Category(row.id("id", CategoryId::new), SectionTable.shelf(row));
    }
}
