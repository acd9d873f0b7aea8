package io.quarterdeck.desk.knowledge.files;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code article_file}. */
@Repository
class ArticleFileTable {

    private static final String COLUMNS = """
            select f.id, f.article_id, f.uploaded_by, f.name, f.media_type, f.size, f.sha256, f.inline, f.created_at,
                   f.updated_at
              from article_file f
            """;

    private final Db db;

    ArticleFileTable(Db db) {
        this.db = db;
    }

    ArticleFile insert(
            @Nullable ArticleId article, PersonId by, ArticleFile.Content content, boolean inline, Instant at) {
        return db.sql("""
                        insert into article_file as f
                               (brand_id, article_id, uploaded_by, name, media_type, size, sha256, inline, created_at, updated_at)
                        values (:brand, cast(:article as bigint), :by, :name, :type, :size, :sha256, :inline, :at, :at)
                        returning id, article_id, uploaded_by, name, media_type, size, sha256, inline, created_at, updated_at
                        """)
                .withBrand()
                .with("article", article)
                .with("by", by)
                .with("name", content.name())
                .with("type", content.mediaType())
                .with("size", content.size())
                .with("sha256", content.sha256())
                .with("inline", inline)
                .with("at", at)
                .one(ArticleFileTable::file);
    }

    /** Files that their uploader has not yet given to any article. */
    int attach(ArticleId article, Collection<ArticleFileId> files, PersonId by, Instant at) {
        return db.sql("""
                        update article_file
                           set article_id = :article, updated_at = :at
                         where brand_id = :brand
                           and id = any (cast(:files as bigint[]))
                           and article_id is null
                           and uploaded_by = :by
                        """)
                .withBrand()
                .with("article", article)
                .with("files", files)
                .with("by", by)
                .with("at", at)
                .update();
    }

    /** The files of an article that the caller was shown. */
    List<ArticleFile> of(ArticleId article, @Nullable Boolean inline) {
        return db.sql(COLUMNS + """
                         where f.brand_id = :brand
                           and f.article_id = :article
                           and (cast(:inline as boolean) is null or f.inline = :inline)
                         order by f.id
                        """)
                .withBrand()
                .with("article", article)
                .with("inline", inline)
                .list(ArticleFileTable::file);
    }

    /** A file is for those for whom its article is in any language; before it has one, for its uploader. */
    Optional<ArticleFile> find(Reader reader, ArticleFileId id) {
        return reader.bind(db.sql(COLUMNS + """
                         where f.brand_id = :brand
                           and f.id = :id
                           and (f.article_id is null and f.uploaded_by = :person
                                or exists (select 1
                                             from article a
                                             join translation t
                                               on t.brand_id = a.brand_id
                                              and t.article_id = a.id
                                              and t.archived_at is null
                                            where a.brand_id = f.brand_id
                                              and a.id = f.article_id
                                              and\s""" + Reader.VISIBLE + "))"))
                .with("id", id)
                .with("person", reader.viewer() == null ? 0 : reader.viewer().person())
                .optional(ArticleFileTable::file);
    }

    int delete(ArticleFileId id) {
        return db.sql("delete from article_file where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    private static ArticleFile file(Row row) {
        return new ArticleFile(
                row.id("id", ArticleFileId::new),
                row.idOrNull("article_id", ArticleId::new),
                row.id("uploaded_by", PersonId::new),
                new ArticleFile.Content(
                        row.text("name"), row.text("media_type"), row.number("size"), row.text("sha256")),
                row.flag("inline"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
