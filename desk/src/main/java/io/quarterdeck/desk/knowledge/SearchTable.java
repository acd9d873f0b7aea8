package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The statements that search {@code translation}. */
@Repository
class SearchTable {

    static final String BEGIN = "\u0002";
    static final String END = "\u0003";

    private static final String ASKED =
            "(websearch_to_tsquery(cast(:dictionary as regconfig), :words) || websearch_to_tsquery('simple', :words))";

    private static final String FROM = """
              from translation t
              join article a
                on a.brand_id = t.brand_id
               and a.id = t.article_id
               and (:everywhere or t.locale = coalesce(:locale, a.source_locale))
             where t.brand_id = :brand
               and t.article_id is not null
               and t.archived_at is null
               and (cardinality(cast(:any_label as text[])) = 0 or a.labels && cast(:any_label as text[]))
               and\s""" + Reader.VISIBLE;

    private final Db db;

    SearchTable(Db db) {
        this.db = db;
    }

    /** The page first, its snippets then: making one reads the whole text. */
    List<ArticleSearch.Found> find(Reader reader, ArticleSearch.Query query, String order, Portion portion) {
        var ranked = ArticleTable.COLUMNS + ", t.plain, "
                + (query.words().isEmpty() ? "0 as rank" : "ts_rank_cd(t.words, %s) as rank".formatted(ASKED))
                + FROM + matching(query) + ArticleFilter.CONDITION;
        var snippet = query.words().isEmpty() ? "left(f.plain, 200)" : """
                ts_headline(cast(:dictionary as regconfig), left(f.plain, 20000), %s,
                            'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', MaxFragments=2, MaxWords=25, MinWords=8')
                """.formatted(ASKED);
        return portion.bind(bind(
                        db.sql("select f.*, %s as snippet from (%s %s limit :limit offset :offset) f %s"
                                .formatted(snippet, ranked, order, order)),
                        reader,
                        query))
                .list(row ->
                        new ArticleSearch.Found(ArticleTable.article(row), ArticleSearch.snippet(row.text("snippet"))));
    }

    long count(Reader reader, ArticleSearch.Query query) {
        return bind(db.sql("select count(*) as n" + FROM + matching(query) + ArticleFilter.CONDITION), reader, query)
                .one(row -> row.number("n"));
    }

    private static String matching(ArticleSearch.Query query) {
        return query.words().isEmpty() ? "" : " and t.words @@ " + ASKED;
    }

    private static Db.Statement bind(Db.Statement statement, Reader reader, ArticleSearch.Query query) {
        var locale = query.filter().locale() == null
                ? HelpLocale.DEFAULT
                : query.filter().locale();
        return query.filter()
                .bind(reader.bind(statement))
                .with("words", query.words())
                .with("dictionary", locale.dictionary())
                .with("everywhere", query.everyLocale())
                .with("any_label", query.anyLabel());
    }
}
