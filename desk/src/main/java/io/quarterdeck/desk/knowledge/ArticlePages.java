package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.BindParam;

/** Puts together what a list of articles and a list of finds show. */
@Component
class ArticlePages {

    private static final int PER_PAGE = 30;

    /** What a page is asked with; nulls take what is usual. */
    record Asked(
            @Nullable String locale,
            @Nullable Long section,
            @Nullable String sort,
            @Nullable Integer page,
            @BindParam("per_page") @Nullable Integer perPage) {

        Portion portion() {
            return Portion.page(number(), size());
        }

        int number() {
            return page == null ? 1 : page;
        }

        int size() {
            if (perPage != null && perPage > Portion.MOST) {
                throw Refusal.invalid("per_page", "A page has at most %d rows".formatted(Portion.MOST));
            }
            return perPage == null ? PER_PAGE : perPage;
        }

        ArticleFilter filter() {
            return new ArticleFilter(
                    locale == null ? null : HelpLocale.of(locale),
                    null,
                    section == null ? null : new SectionId(section),
                    ArticleFilter.ALL.labels(),
                    null,
                    ArticleFilter.Span.EVER,
                    ArticleFilter.Span.EVER);
        }

        boolean descending() {
            return sort != null && sort.startsWith("-");
        }

        @Nullable
        String column() {
            return sort == null ? null : sort.replaceFirst("^-", "");
        }
    }

    private final Articles articles;
    private final ArticleSearch search;

    ArticlePages(Articles articles, ArticleSearch search) {
        this.articles = articles;
        this.search = search;
    }

    ArticleJson.ListJson list(Reader reader, Asked asked) {
        var column = asked.column();
        var order = column == null ? ArticleOrder.POSITION : ArticleOrder.named(column);
        var part = articles.list(reader, asked.filter(), order, asked.descending(), asked.portion());
        return new ArticleJson.ListJson(
                part.rows().stream().map(it -> ArticleJson.of(it, reader)).toList(),
                articles.count(reader, asked.filter()),
                asked.number(),
                asked.size());
    }

    ArticleJson.FindsJson find(Reader reader, String words, Asked asked) {
        var column = asked.column();
        var order = column == null ? SearchOrder.RELEVANCE : SearchOrder.named(column);
        var query = new ArticleSearch.Query(words, false, ArticleFilter.ALL.labels(), asked.filter());
        var part = search.find(reader, query, order, asked.descending(), asked.portion());
        return new ArticleJson.FindsJson(
                part.rows().stream()
                        .map(it -> new ArticleJson.FoundJson(ArticleJson.of(it.article(), reader), it.snippet()))
                        .toList(),
                search.count(reader, query),
                asked.number(),
                asked.size());
    }
}
