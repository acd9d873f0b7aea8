package io.quarterdeck.desk.zendesk.helpcentre;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.knowledge.ArticleFilter;
import io.quarterdeck.desk.knowledge.ArticleSearch;
import io.quarterdeck.desk.knowledge.SearchOrder;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds articles, and exports those that changed. */
@RestController
@RequestMapping("/api/v2/help_center")
class HelpSearchResource {

    private static final Set<String> SORTS = Set.of("relevance", "position", "created_at", "updated_at");
    private static final String EVERY_LOCALE = "*";

    private final ArticleSearch search;
    private final ArticleAnswers answers;
    private final ArticleChanges changes;

    HelpSearchResource(ArticleSearch search, ArticleAnswers answers, ArticleChanges changes) {
        this.search = search;
        this.answers = answers;
        this.changes = changes;
    }

    @GetMapping("/articles/search")
    @OpenTo(ANYONE)
    Envelope find(Reader reader, Asked asked) {
        var query = query(asked);
        var sort = asked.sort(SORTS);
        var order = sort.map(it -> SearchOrder.named(it.field())).orElse(SearchOrder.RELEVANCE);
        var falling = sort.isPresent() && sort.get().descending();
        var page = asked.helpCentre()
                .page(Listing.counted(
                        () -> search.count(reader, query),
                        (skip, most) -> search.find(reader, query, order, falling, new Portion(most, skip, null, null))
                                .rows()));
        var articles = page.rows().stream().map(ArticleSearch.Found::article).toList();
        var wire = answers.wire(articles, reader, asked);
        var found = new ArrayList<ArticleWire>();
        for (var i = 0; i < wire.size(); i++) {
            found.add(wire.get(i).found(page.rows().get(i).snippet()));
        }
        return answers.beside(page.as("results", found), articles, reader, asked);
    }

    private static ArticleSearch.Query query(Asked asked) {
        var words = asked.text("query").orElse("");
        var labels = asked.many("label_names");
        var section = asked.number("section").map(SectionId::new).orElse(null);
        var category = asked.number("category").map(CategoryId::new).orElse(null);
        if (words.isBlank() && labels.isEmpty() && section == null && category == null) {
            throw DialectRefusal.badValue("query", "Search for a query, a category, a section or label_names");
        }
        var locale = asked.text("locale").orElse("");
        var filter = new ArticleFilter(
                locale.isEmpty() || locale.equals(EVERY_LOCALE) ? null : HelpLocale.of(locale),
                category,
                section,
                List.of(),
                null,
                Days.span(asked, "created"),
                Days.span(asked, "updated"));
        return new ArticleSearch.Query(words, locale.equals(EVERY_LOCALE), labels, filter);
    }

    @GetMapping("/incremental/articles")
    @Needs(READ_ARTICLES)
    Envelope changed(Reader reader, Asked asked) {
        var page = asked.exportByTime(changes.seenBy(reader));
        var answer = page.as("articles", answers.wire(page.rows(), reader, asked));
        return answers.beside(answer, page.rows(), reader, asked);
    }
}
