package io.quarterdeck.desk.zendesk.helpcentre;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.knowledge.Article;
import io.quarterdeck.desk.knowledge.ArticleFilter;
import io.quarterdeck.desk.knowledge.ArticleOrder;
import io.quarterdeck.desk.knowledge.ArticleWriting;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The articles of the help centre: all, of a section or of a category; in any language or in one. */
@RestController
@RequestMapping("/api/v2/help_center")
class HelpArticlesResource {

    private static final Set<String> SORTS = Set.of("position", "title", "created_at", "updated_at", "edited_at");

    private final Articles articles;
    private final ArticleWriting writing;
    private final Sections sections;
    private final ArticleAnswers answers;

    HelpArticlesResource(Articles articles, ArticleWriting writing, Sections sections, ArticleAnswers answers) {
        this.articles = articles;
        this.writing = writing;
        this.sections = sections;
        this.answers = answers;
    }

    @GetMapping({"/articles", "/{locale}/articles"})
    @OpenTo(ANYONE)
    Envelope list(Reader reader, Asked asked, @PathVariable(required = false) @Nullable String locale) {
        return articles(reader, asked, locale, null, null);
    }

    @GetMapping({"/sections/{id}/articles", "/{locale}/sections/{id}/articles"})
    @OpenTo(ANYONE)
    Envelope inSection(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale) {
        return articles(
                reader, asked, locale, sections.get(new SectionId(id), null).id(), null);
    }

    @GetMapping({"/categories/{id}/articles", "/{locale}/categories/{id}/articles"})
    @OpenTo(ANYONE)
    Envelope inCategory(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale) {
        return articles(reader, asked, locale, null, new CategoryId(id));
    }

    private Envelope articles(
            Reader reader,
            Asked asked,
            @Nullable String locale,
            @Nullable SectionId section,
            @Nullable CategoryId category) {
        var filter = new ArticleFilter(
                Lists.locale(locale, asked),
                category,
                section,
                asked.many("label_names"),
                null,
                ArticleFilter.Span.EVER,
                ArticleFilter.Span.EVER);
        var sort = asked.sort(SORTS);
        var order = sort.map(it -> ArticleOrder.named(it.field())).orElse(ArticleOrder.POSITION);
        var falling = sort.isPresent() && sort.get().descending();
        var page = asked.helpCentre()
                .page(Lists.<Article>of(
                        () -> articles.count(reader, filter),
                        portion -> articles.list(reader, filter, order, falling, portion),
                        order::place));
        var answer = page.as("articles", answers.wire(page.rows(), reader, asked));
        return answers.beside(answer, page.rows(), reader, asked);
    }

    @GetMapping({"/articles/{id}", "/{locale}/articles/{id}"})
    @OpenTo(ANYONE)
    Envelope show(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale) {
        return one(articles.get(reader, new ArticleId(id), Lists.locale(locale, asked)), reader, asked);
    }

    @PostMapping({"/sections/{id}/articles", "/{locale}/sections/{id}/articles"})
    @Needs(READ_ARTICLES)
    ResponseEntity<Envelope> create(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale,
            @RequestBody ArticleWish.Sent sent) {
        var section = sections.get(new SectionId(id), null).id();
        var edit = sent.wish().first(Lists.locale(locale, asked), section, answers.users());
        var article = writing.create(reader, edit);
        return ResponseEntity.created(
                        URI.create(answers.wire(article, reader, asked).url()))
                .body(one(article, reader, asked));
    }

    @PutMapping({"/articles/{id}", "/{locale}/articles/{id}"})
    @Needs(READ_ARTICLES)
    Envelope change(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale,
            @RequestBody ArticleWish.Sent sent) {
        var article = articles.get(reader, new ArticleId(id), Lists.locale(locale, asked));
        var edit = sent.wish().change(Lists.locale(locale, asked), answers.users());
        return one(writing.change(reader, article.id(), edit), reader, asked);
    }

    @DeleteMapping("/articles/{id}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Reader reader, @PathVariable long id) {
        writing.archive(reader, new ArticleId(id));
    }

    private Envelope one(Article it, Reader reader, Asked asked) {
        var answer = Envelope.of("article", answers.wire(it, reader, asked));
        return answers.beside(answer, List.of(it), reader, asked);
    }
}
