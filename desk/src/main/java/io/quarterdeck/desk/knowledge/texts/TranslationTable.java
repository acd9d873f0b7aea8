package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that writes {@code translation}, and the log of what it said. */
@Repository
class TranslationTable {

    private static final String COLUMNS = """
            select t.id, t.category_id, t.section_id, t.article_id, t.locale, t.title, t.body, t.draft, t.outdated, t.hidden,
                   t.version, t.created_at, t.updated_at, t.created_by, t.updated_by
              from translation t
            """;

    /** The words of a text as a search finds them: stemmed, and as they are written; the title weighs most. */
    private static final String WORDS = """
            setweight(to_tsvector(cast(:dictionary as regconfig), :title), 'A')
            || setweight(to_tsvector('simple', :title), 'A')
            || setweight(to_tsvector(cast(:dictionary as regconfig), left(:plain, 100000)), 'C')
            || setweight(to_tsvector('simple', left(:plain, 100000)), 'D')
            """;

    private static final String LOGGED = """
            insert into translation_version (brand_id, translation_id, version, title, body, draft, outdated, at, person_id)
            select brand_id, id, version, title, body, draft, outdated, updated_at, updated_by
              from said
            returning translation_id as id
            """;

    private final Db db;

    TranslationTable(Db db) {
        this.db = db;
    }

    /** Nothing when it is written in that language already. */
    Optional<TranslationId> insert(HelpId of, HelpLocale locale, Saying saying, PersonId by, Instant at) {
        return bind(db.sql("""
                        with said as (
                          insert into translation
                                 (brand_id, %s, locale, title, body, plain, draft, outdated, hidden, version, words, created_at,
                                  updated_at, created_by, updated_by)
                          values (:brand, :of, :locale, :title, :body, :plain, :draft, :outdated, :hidden, 1, %s, :at, :at, :by,
                                  :by)
                          on conflict do nothing
                          returning brand_id, id, version, title, body, draft, outdated, updated_at, updated_by
                        )
                        """.formatted(column(of), WORDS) + LOGGED), locale, saying, by, at)
                .with("of", of)
                .optional(row -> row.id("id", TranslationId::new));
    }

    void update(TranslationId id, HelpLocale locale, Saying saying, PersonId by, Instant at) {
        bind(db.sql("""
                        with said as (
                          update translation
                             set title = :title, body = :body, plain = :plain, draft = :draft, outdated = :outdated,
                                 hidden = :hidden, version = version + 1, words = %s, updated_at = :at, updated_by = :by
                           where brand_id = :brand
                             and id = :id
                          returning brand_id, id, version, title, body, draft, outdated, updated_at, updated_by
                        )
                        """.formatted(WORDS) + LOGGED), locale, saying, by, at)
                .with("id", id)
                .one(row -> row.id("id", TranslationId::new));
    }

    private static Db.Statement bind(
            Db.Statement statement, HelpLocale locale, Saying saying, PersonId by, Instant at) {
        return statement
                .withBrand()
                .with("locale", locale.tag())
                .with("dictionary", locale.dictionary())
                .with("title", saying.text().title())
                .with("body", saying.text().body())
                .with("plain", saying.text().plain())
                .with("draft", saying.state().draft())
                .with("outdated", saying.state().outdated())
                .with("hidden", saying.state().hidden())
                .with("by", by)
                .with("at", at);
    }

    /** Each other language of a thing no longer says what its source says. */
    void outdateOthers(HelpId of, HelpLocale source, PersonId by, Instant at) {
        db.sql("""
                        with said as (
                          update translation
                             set outdated = true, version = version + 1, updated_at = :at, updated_by = :by
                           where brand_id = :brand
                             and %s = :of
                             and locale <> :source
                             and archived_at is null
                             and not outdated
                          returning brand_id, id, version, title, body, draft, outdated, updated_at, updated_by
                        )
                        """.formatted(column(of)) + LOGGED)
                .withBrand()
                .with("of", of)
                .with("source", source.tag())
                .with("by", by)
                .with("at", at)
                .list(row -> row.number("id"));
    }

    Optional<Translation> find(HelpId of, HelpLocale locale) {
        return db.sql(COLUMNS + """
                         where t.brand_id = :brand
                           and t.%s = :of
                           and t.locale = :locale
                           and t.archived_at is null
                        """.formatted(column(of)))
                .withBrand()
                .with("of", of)
                .with("locale", locale.tag())
                .optional(TranslationTable::translation);
    }

    Optional<Translation> locked(HelpId of, HelpLocale locale) {
        return db.sql(COLUMNS + """
                         where t.brand_id = :brand
                           and t.%s = :of
                           and t.locale = :locale
                           and t.archived_at is null
                           for update
                        """.formatted(column(of)))
                .withBrand()
                .with("of", of)
                .with("locale", locale.tag())
                .optional(TranslationTable::translation);
    }

    Optional<Translation> find(TranslationId id) {
        return db.sql(COLUMNS + " where t.brand_id = :brand and t.id = :id and t.archived_at is null")
                .withBrand()
                .with("id", id)
                .optional(TranslationTable::translation);
    }

    List<Translation> of(HelpId of, boolean drafts) {
        return db.sql(COLUMNS + """
                         where t.brand_id = :brand
                           and t.%s = :of
                           and t.archived_at is null
                           and (:drafts or not t.draft and not t.hidden)
                         order by t.locale
                        """.formatted(column(of)))
                .withBrand()
                .with("of", of)
                .with("drafts", drafts)
                .list(TranslationTable::translation);
    }

    /** The languages that the brand's help centre speaks anywhere. */
    List<HelpLocale> locales() {
        return db.sql("""
                        select distinct locale
                          from translation
                         where brand_id = :brand
                           and archived_at is null
                         order by locale
                        """).withBrand().list(row -> new HelpLocale(row.text("locale")));
    }

    int archive(TranslationId id, Instant at) {
        return db.sql("""
                        update translation
                           set archived_at = :at
                         where brand_id = :brand
                           and id = :id
                           and archived_at is null
                        """).withBrand().with("id", id).with("at", at).update();
    }

    List<TranslationVersion> versions(TranslationId id, int before, int limit) {
        return db.sql("""
                        select version, title, body, draft, outdated, at, person_id
                          from translation_version
                         where brand_id = :brand
                           and translation_id = :id
                           and version < :before
                         order by version desc
                         limit :limit
                        """)
                .withBrand()
                .with("id", id)
                .with("before", before)
                .with("limit", limit)
                .list(row -> new TranslationVersion(
                        row.count("version"),
                        row.text("title"),
                        row.text("body"),
                        row.flag("draft"),
                        row.flag("outdated"),
                        row.instant("at"),
                        row.id("person_id", PersonId::new)));
    }

    private static String column(HelpId of) {
        return switch (of) {
            case CategoryId _ -> "category_id";
            case SectionId _ -> "section_id";
            case ArticleId _ -> "article_id";
        };
    }

    private static Translation translation(Row row) {
        return new Translation(
                row.id("id", TranslationId::new),
                of(row),
                new HelpLocale(row.text("locale")),
                row.text("title"),
                row.text("body"),
                new Translation.State(row.flag("draft"), row.flag("outdated"), row.flag("hidden")),
                row.count("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.id("created_by", PersonId::new),
                row.id("updated_by", PersonId::new));
    }

    private static HelpId of(Row row) {
        var category = row.idOrNull("category_id", CategoryId::new);
        var section = row.idOrNull("section_id", SectionId::new);
        return category != null ? category : section != null ? section : row.id("article_id", ArticleId::new);
    }
}
