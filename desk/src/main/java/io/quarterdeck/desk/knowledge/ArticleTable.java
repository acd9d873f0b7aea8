package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.knowledge.readers.PermissionGroupId;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.SegmentId;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.Translation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that writes {@code article}, and for whom it is. */
@Repository
class ArticleTable {

    static final String COLUMNS = """
            select a.id, a.section_id, a.source_locale, a.author_id, a.permission_group_id, a.promoted, a.position,
                   a.comments_disabled, a.labels, a.vote_sum, a.vote_count, a.external_id, a.created_at, a.updated_at, a.edited_at,
                   t.locale, t.title, t.body, t.draft, t.outdated, t.hidden,
                   array(select o.locale from translation o
                          where o.brand_id = a.brand_id and o.article_id = a.id and o.outdated and o.archived_at is null
                          order by o.locale) as outdated_locales,
                   array(select cast(o.segment_id as text) from article_audience o
                          where o.brand_id = a.brand_id and o.article_id = a.id
                          order by o.segment_id) as audience,
                   array(select cast(c.tag_id as text) from article_content_tag c
                          where c.brand_id = a.brand_id and c.article_id = a.id
                          order by c.tag_id) as content_tags,
            """ + Reader.MAY_EDIT + " as may_edit, " + Reader.MAY_PUBLISH + " as may_publish ";

    static final String FROM = """
              from article a
              join translation t
                on t.brand_id = a.brand_id
               and t.article_id = a.id
               and t.locale = coalesce(:locale, a.source_locale)
               and t.archived_at is null
             where a.brand_id = :brand
               and\s""" + Reader.VISIBLE;

    private final Db db;

    ArticleTable(Db db) {
        this.db = db;
    }

    /** Nothing when another has the external id. */
    Optional<ArticleId> insert(
            SectionId section,
            HelpLocale source,
            PersonId author,
            PermissionGroupId group,
            @Nullable String external,
            Instant at) {
        return db.sql("""
                        insert into article
                               (brand_id, section_id, source_locale, author_id, permission_group_id, external_id, created_at,
                                updated_at, edited_at)
                        values (:brand, :section, :source, :author, :group, :external, :at, :at, :at)
                        on conflict do nothing
                        returning id
                        """)
                .withBrand()
                .with("section", section)
                .with("source", source.tag())
                .with("author", author)
                .with("group", group)
                .with("external", external)
                .with("at", at)
                .optional(row -> row.id("id", ArticleId::new));
    }

    void update(ArticleId id, ArticleEdit edit, @Nullable List<String> labels, Instant at) {
        db.sql("""
                        update article
                           set section_id = coalesce(cast(:section as bigint), section_id),
                               author_id = coalesce(cast(:author as bigint), author_id),
                               permission_group_id = coalesce(cast(:group as bigint), permission_group_id),
                               promoted = coalesce(cast(:promoted as boolean), promoted),
                               position = coalesce(cast(:position as int), position),
                               comments_disabled = coalesce(cast(:comments_disabled as boolean), comments_disabled),
                               labels = coalesce(cast(:labels as text[]), labels),
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("section", edit.section())
                .with("author", edit.access().author())
                .with("group", edit.access().permissionGroup())
                .with("promoted", edit.standing().promoted())
                .with("position", edit.standing().position())
                .with("comments_disabled", edit.standing().commentsDisabled())
                .with("labels", labels)
                .with("at", at)
                .update();
    }

    /** Its words have changed, or anything else that a reader may notice. */
    void touch(ArticleId id, boolean edited, Instant at) {
        db.sql("""
                        update article
                           set updated_at = :at,
                               edited_at = case when :edited then cast(:at as timestamptz) else edited_at end
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("edited", edited)
                .with("at", at)
                .update();
    }

    void audience(ArticleId id, Collection<SegmentId> segments) {
        db.sql("""
                        delete from article_audience
                         where brand_id = :brand
                           and article_id = :id
                           and segment_id <> all (cast(:segments as bigint[]))
                        """).withBrand().with("id", id).with("segments", segments).update();
        db.sql("""
                        insert into article_audience (brand_id, article_id, segment_id)
                        select :brand, :id, segment from unnest(cast(:segments as bigint[])) as segment
                        on conflict do nothing
                        """).withBrand().with("id", id).with("segments", segments).update();
    }

    void contentTags(ArticleId id, Collection<ContentTagId> tags) {
        db.sql("""
                        delete from article_content_tag
                         where brand_id = :brand
                           and article_id = :id
                           and tag_id <> all (cast(:tags as bigint[]))
                        """).withBrand().with("id", id).with("tags", tags).update();
        db.sql("""
                        insert into article_content_tag (brand_id, article_id, tag_id)
                        select :brand, :id, tag from unnest(cast(:tags as bigint[])) as tag
                        on conflict do nothing
                        """).withBrand().with("id", id).with("tags", tags).update();
    }

    int archive(ArticleId id, Instant at) {
        return db.sql("""
                        update article
                           set archived_at = :at, updated_at = :at, external_id = null
                         where brand_id = :brand
                           and id = :id
                           and archived_at is null
                        """).withBrand().with("id", id).with("at", at).update();
    }

    /** Brings an archived article back, if the section it stood in is still there. */
    int restore(ArticleId id, Instant at) {
        return db.sql("""
                        update article a
                           set archived_at = null, updated_at = :at
                         where a.brand_id = :brand
                           and a.id = :id
                           and a.archived_at is not null
                           and exists (select 1
                                         from help_section h
                                        where h.brand_id = a.brand_id
                                          and h.id = a.section_id
                                          and h.archived_at is null)
                        """).withBrand().with("id", id).with("at", at).update();
    }

    Optional<Article> find(Reader reader, ArticleId id, @Nullable HelpLocale locale) {
        return reader.bind(db.sql(COLUMNS + FROM + " and a.id = :id"))
                .with("locale", locale == null ? null : locale.tag())
                .with("id", id)
                .optional(ArticleTable::article);
    }

    Optional<ArticleId> byExternalId(String external) {
        return db.sql("""
                        select id
                          from article
                         where brand_id = :brand
                           and external_id = :external
                           and archived_at is null
                        """).withBrand().with("external", external).optional(row -> row.id("id", ArticleId::new));
    }

    List<Article> list(Reader reader, ArticleFilter filter, Portion.Order order, Portion portion) {
        return portion.bind(filter.bind(
                        reader.bind(db.sql(COLUMNS + FROM + ArticleFilter.CONDITION + portion.rest(order)))))
                .list(ArticleTable::article);
    }

    long count(Reader reader, ArticleFilter filter) {
        return filter.bind(reader.bind(db.sql("select count(*) as n" + FROM + ArticleFilter.CONDITION)))
                .one(row -> row.number("n"));
    }

    /** What changed after a point and before an instant, oldest change first. */
    List<Article> changed(Reader reader, Instant after, long id, Instant until, int limit) {
        return reader.bind(db.sql(COLUMNS + FROM + """
                         and (a.updated_at, a.id) > (:after, :id)
                         and a.updated_at < :until
                         order by a.updated_at, a.id
                         limit :limit
                        """))
                .with("locale", null)
                .with("after", after)
                .with("id", id)
                .with("until", until)
                .with("limit", limit)
                .list(ArticleTable::article);
    }

    static Article article(Row row) {
        return new Article(
                row.id("id", ArticleId::new),
                row.id("section_id", SectionId::new),
                row.id("author_id", PersonId::new),
                new Article.Words(
                        new HelpLocale(row.text("locale")),
                        new HelpLocale(row.text("source_locale")),
                        row.text("title"),
                        row.text("body"),
                        new Translation.State(row.flag("draft"), row.flag("outdated"), row.flag("hidden")),
                        row.texts("outdated_locales").stream()
                                .map(HelpLocale::new)
                                .toList()),
                new Article.Standing(
                        row.flag("promoted"),
                        row.count("position"),
                        row.flag("comments_disabled"),
                        row.texts("labels"),
                        ids(row, "content_tags", ContentTagId::new),
                        row.count("vote_sum"),
                        row.count("vote_count"),
                        row.textOrNull("external_id")),
                new Article.Access(
                        ids(row, "audience", SegmentId::new),
                        row.id("permission_group_id", PermissionGroupId::new),
                        row.flag("may_edit"),
                        row.flag("may_publish")),
                new Article.Times(row.instant("created_at"), row.instant("updated_at"), row.instant("edited_at")));
    }

    private static <T> List<T> ids(Row row, String column, LongFunction<T> as) {
        return row.texts(column).stream()
                .map(it -> as.apply(Long.parseLong(it)))
                .toList();
    }
}
