package io.quarterdeck.desk.knowledge.voices;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that writes {@code article_comment}. */
@Repository
class CommentTable {

    private static final String COLUMNS = """
            select c.id, c.article_id, c.author_id, c.locale, c.body, c.vote_sum, c.vote_count, c.created_at, c.updated_at
              from article_comment c
            """;
    private static final String OF = " where c.brand_id = :brand and c.article_id = :article and c.archived_at is null";

    private final Db db;

    CommentTable(Db db) {
        this.db = db;
    }

    CommentId insert(ArticleId article, PersonId author, HelpLocale locale, String body, Instant at) {
        return db.sql("""
                        insert into article_comment (brand_id, article_id, author_id, locale, body, created_at, updated_at)
                        values (:brand, :article, :author, :locale, :body, :at, :at)
                        returning id
                        """)
                .withBrand()
                .with("article", article)
                .with("author", author)
                .with("locale", locale.tag())
                .with("body", body)
                .with("at", at)
                .one(row -> row.id("id", CommentId::new));
    }

    void update(CommentId id, String body, Instant at) {
        db.sql("update article_comment set body = :body, updated_at = :at where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .with("body", body)
                .with("at", at)
                .update();
    }

    void archive(CommentId id, Instant at) {
        db.sql("update article_comment set archived_at = :at, updated_at = :at where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .with("at", at)
                .update();
    }

    Optional<ArticleComment> find(CommentId id) {
        return db.sql(COLUMNS + " where c.brand_id = :brand and c.id = :id and c.archived_at is null")
                .withBrand()
                .with("id", id)
                .optional(CommentTable::comment);
    }

    List<ArticleComment> of(ArticleId article, boolean descending, Portion portion) {
        var order = new Portion.Order("c.created_at", "timestamptz", "c.id", descending);
        return portion.bind(
                        db.sql(COLUMNS + OF + portion.rest(order)).withBrand().with("article", article))
                .list(CommentTable::comment);
    }

    long count(ArticleId article) {
        return db.sql("select count(*) as n from article_comment c" + OF)
                .withBrand()
                .with("article", article)
                .one(row -> row.number("n"));
    }

    private static ArticleComment comment(Row row) {
        return new ArticleComment(
                row.id("id", CommentId::new),
                row.id("article_id", ArticleId::new),
                row.id("author_id", PersonId::new),
                new HelpLocale(row.text("locale")),
                row.text("body"),
                row.count("vote_sum"),
                row.count("vote_count"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
