package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code label} or writes {@code content_tag}. */
@Repository
class MarkTable {

    private static final String TAGS =
            "select c.id, c.name, c.created_at, c.updated_at from content_tag c where c.brand_id = :brand";
    private static final Portion.Order BY_ID = new Portion.Order("c.id", "bigint", "c.id", false);

    private final Db db;

    MarkTable(Db db) {
        this.db = db;
    }

    void label(Collection<String> names, Instant at) {
        db.sql("""
                        insert into label (brand_id, name, created_at)
                        select :brand, name, :at from unnest(cast(:names as text[])) as name
                        on conflict do nothing
                        """).withBrand().with("names", names).with("at", at).update();
    }

    /** Those in use, by name. */
    List<Label> labels(int limit, long offset) {
        return db.sql("""
                        select l.id, l.name, l.created_at
                          from label l
                         where l.brand_id = :brand
                           and exists (select 1
                                         from article a
                                        where a.brand_id = l.brand_id
                                          and a.labels @> array[l.name]
                                          and a.archived_at is null)
                         order by l.name
                         limit :limit offset :offset
                        """)
                .withBrand()
                .with("limit", limit)
                .with("offset", offset)
                .list(MarkTable::label);
    }

    long countLabels() {
        return db.sql("""
                        select count(*) as n
                          from label l
                         where l.brand_id = :brand
                           and exists (select 1
                                         from article a
                                        where a.brand_id = l.brand_id
                                          and a.labels @> array[l.name]
                                          and a.archived_at is null)
                        """).withBrand().one(row -> row.number("n"));
    }

    List<Label> labels(ArticleId article) {
        return db.sql("""
                        select l.id, l.name, l.created_at
                          from article a
                          join label l on l.brand_id = a.brand_id and l.name = any (a.labels)
                         where a.brand_id = :brand
                           and a.id = :article
                         order by l.name
                        """).withBrand().with("article", article).list(MarkTable::label);
    }

    Optional<ContentTagId> insert(String name, Instant at) {
        return db.sql("""
                        insert into content_tag (brand_id, name, created_at, updated_at)
                        values (:brand, :name, :at, :at)
                        on conflict do nothing
                        returning id
                        """)
                .withBrand()
                .with("name", name)
                .with("at", at)
                .optional(row -> row.id("id", ContentTagId::new));
    }

    int rename(ContentTagId id, String name, Instant at) {
        return db.sql("""
                        update content_tag
                           set name = :name, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and not exists (select 1
                                             from content_tag o
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

    void delete(ContentTagId id) {
        db.sql("delete from article_content_tag where brand_id = :brand and tag_id = :id")
                .withBrand()
                .with("id", id)
                .update();
        db.sql("delete from content_tag where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    Optional<ContentTag> find(ContentTagId id) {
        return db.sql(TAGS + " and c.id = :id").withBrand().with("id", id).optional(MarkTable::tag);
    }

    List<ContentTag> tags(String beginning, Portion portion) {
        return portion.bind(db.sql(TAGS + " and starts_with(lower(c.name), lower(:beginning))" + portion.rest(BY_ID))
                        .withBrand())
                .with("beginning", beginning)
                .list(MarkTable::tag);
    }

    long countTags(String beginning) {
        return db.sql("""
                        select count(*) as n
                          from content_tag
                         where brand_id = :brand
                           and starts_with(lower(name), lower(:beginning))
                        """).withBrand().with("beginning", beginning).one(row -> row.number("n"));
    }

    List<ContentTagId> known(Collection<ContentTagId> ids) {
        return db.sql("select id from content_tag where brand_id = :brand and id = any (cast(:ids as bigint[]))")
                .withBrand()
                .with("ids", ids)
                .list(row -> row.id("id", ContentTagId::new));
    }

    private static Label label(Row row) {
        return new Label(row.number("id"), row.text("name"), row.instant("created_at"));
    }

    private static ContentTag tag(Row row) {
        return new ContentTag(
                row.id("id", ContentTagId::new),
                row.text("name"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
