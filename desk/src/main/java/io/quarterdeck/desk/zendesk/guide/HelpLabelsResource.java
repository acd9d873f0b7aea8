package io.quarterdeck.desk.zendesk.guide;

import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.Article;
import io.quarterdeck.desk.knowledge.ArticleEdit;
import io.quarterdeck.desk.knowledge.ArticleMarks;
import io.quarterdeck.desk.knowledge.ArticleWriting;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.Label;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The labels of articles. */
@RestController
@RequestMapping("/api/v2/help_center/articles")
class HelpLabelsResource {

    private static final int LONGEST = 100;

    record LabelJson(long id, String url, String name, Instant createdAt, Instant updatedAt) {
        static LabelJson of(Label it, Asked asked) {
            return new LabelJson(
                    it.id(),
                    asked.url("help_center/articles/labels", it.id()),
                    it.name(),
                    it.createdAt(),
                    it.createdAt());
        }
    }

    record Wish(@Nullable String name) {}

    record Sent(@Nullable Wish label) {}

    private final Articles articles;
    private final ArticleWriting writing;
    private final ArticleMarks marks;

    HelpLabelsResource(Articles articles, ArticleWriting writing, ArticleMarks marks) {
        this.articles = articles;
        this.writing = writing;
        this.marks = marks;
    }

    @GetMapping("/labels")
    @Needs(READ_ARTICLES)
    Envelope all(Asked asked) {
        var page = asked.helpCentre()
                .page(Listing.<Label>counted(
                        marks::countLabels, (skip, most) -> marks.labels(new Portion(most, skip, null, null))));
        return page.as(
                "labels",
                page.rows().stream().map(it -> LabelJson.of(it, asked)).toList());
    }

    @GetMapping("/{id}/labels")
    @Needs(READ_ARTICLES)
    Envelope of(Reader reader, Asked asked, @PathVariable long id) {
        var page = asked.helpCentre()
                .page(Listing.of(marks.labels(article(reader, id).id())));
        return page.as(
                "labels",
                page.rows().stream().map(it -> LabelJson.of(it, asked)).toList());
    }

    @PostMapping("/{id}/labels")
    @Needs(READ_ARTICLES)
    ResponseEntity<Envelope> add(Reader reader, Asked asked, @PathVariable long id, @RequestBody Sent sent) {
        var article = article(reader, id);
        var name = FieldError.text(
                "name", sent.label() == null ? null : sent.label().name(), LONGEST);
        var all = new ArrayList<>(article.standing().labels());
        all.add(name);
        relabel(reader, article, all);
        var added = marks.labels(article.id()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("label"));
        var wire = LabelJson.of(added, asked);
        return ResponseEntity.created(URI.create(wire.url())).body(Envelope.of("label", wire));
    }

    @DeleteMapping("/{id}/labels/{label}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Reader reader, @PathVariable long id, @PathVariable long label) {
        var article = article(reader, id);
        var name = marks.labels(article.id()).stream()
                .filter(it -> it.id() == label)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("label"))
                .name();
        relabel(
                reader,
                article,
                article.standing().labels().stream()
                        .filter(it -> !it.equals(name))
                        .toList());
    }

    private Article article(Reader reader, long id) {
        return articles.get(reader, new ArticleId(id), null);
    }

    private void relabel(Reader reader, Article article, List<String> labels) {
        writing.change(reader, article.id(), ArticleEdit.standing(ArticleEdit.Standing.labels(labels)));
    }
}
