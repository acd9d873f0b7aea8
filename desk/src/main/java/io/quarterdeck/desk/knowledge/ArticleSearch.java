package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Finds articles by what they say, among those that the one who searches may read. */
@Service
public class ArticleSearch {

    private static final int LONGEST = 500;
    private static final int FURTHEST = 1_000;

    /** What is searched: words as a person types them, in one language or in all, narrowed by a filter. */
    public record Query(String words, boolean everyLocale, List<String> anyLabel, ArticleFilter filter) {

        public Query {
            if (words.length() > LONGEST) {
                throw Refusal.invalid("query", "Search for at most %d characters".formatted(LONGEST));
            }
            words = words.replace("\0", "").strip();
            anyLabel = List.copyOf(anyLabel);
        }

        public static Query words(String words) {
            return new Query(words, false, List.of(), ArticleFilter.ALL);
        }
    }

    /** An article and where it says what was searched for: HTML with nothing but {@code <em>} around the words. */
    public record Found(Article article, String snippet) {}

    private final SearchTable table;

    ArticleSearch(SearchTable table) {
        this.table = table;
    }

    @Transactional(readOnly = true)
    public Portion.Part<Found> find(
            Reader reader, Query query, SearchOrder order, boolean descending, Portion portion) {
        if (portion.offset() + portion.limit() > FURTHEST) {
            throw Refusal.invalid("too_far", "A search shows its first %,d finds; narrow it".formatted(FURTHEST));
        }
        return portion.part(table.find(reader, query, order.sql(descending), portion));
    }

    @Transactional(readOnly = true)
    public long count(Reader reader, Query query) {
        return table.count(reader, query);
    }

    /** The database marks the words with control characters, which no text of ours holds. */
    static String snippet(String marked) {
        return HtmlUtils.htmlEscape(marked)
                .replace(SearchTable.BEGIN, "<em>")
                .replace(SearchTable.END, "</em>")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
