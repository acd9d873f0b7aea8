package io.quarterdeck.desk.knowledge;

import static io.quarterdeck.desk.accounts.Permission.EDIT_ARTICLES;
import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.knowledge.readers.Readers;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.TranslationVersion;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Articles for those who have signed in: read by all, written by those who may. */
@RestController("knowledge.articles")
@RequestMapping("/api/desk/articles")
class ArticlesResource {

    private final Articles articles;
    private final ArticleWriting writing;
    private final ArticlePages pages;
    private final Readers readers;

    ArticlesResource(Articles articles, ArticleWriting writing, ArticlePages pages, Readers readers) {
        this.articles = articles;
        this.writing = writing;
        this.pages = pages;
        this.readers = readers;
    }

    /** Those that the reader may see, a page at a time. */
    @GetMapping
    @Needs(READ_ARTICLES)
    ArticleJson.ListJson list(Viewer viewer, ArticlePages.Asked asked) {
        return pages.list(readers.of(viewer), asked);
    }

    /** Articles by words, the best first. */
    @GetMapping("/search")
    @Needs(READ_ARTICLES)
    ArticleJson.FindsJson find(Viewer viewer, @RequestParam(defaultValue = "") String q, ArticlePages.Asked asked) {
        return pages.find(readers.of(viewer), q, asked);
    }

    @GetMapping("/{id}")
    @Needs(READ_ARTICLES)
    ArticleJson.Of show(Viewer viewer, @PathVariable @Means(ArticleId.class) long id, @RequestParam(required = false) @Nullable String locale) {
        var reader = readers.of(viewer);
        return ArticleJson.of(articles.get(reader, new ArticleId(id), locale(locale)), reader);
    }

    @PostMapping
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ArticleJson.Of> create(Viewer viewer, @RequestBody ArticleJson.WishJson wire) {
        var reader = readers.of(viewer);
        var article = writing.create(reader, wire.edit());
        return ResponseEntity.created(
                        URI.create("/api/desk/articles/" + article.id().value()))
                .body(ArticleJson.of(article, reader));
    }

    @PatchMapping("/{id}")
    @Needs(READ_ARTICLES)
    ArticleJson.Of change(Viewer viewer, @PathVariable @Means(ArticleId.class) long id, @RequestBody ArticleJson.WishJson wire) {
        var reader = readers.of(viewer);
        return ArticleJson.of(writing.change(reader, new ArticleId(id), wire.edit()), reader);
    }

    /** Takes the article off its shelf; it can be restored. */
    @DeleteMapping("/{id}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Viewer viewer, @PathVariable @Means(ArticleId.class) long id) {
        writing.archive(readers.of(viewer), new ArticleId(id));
    }

    /** Puts an archived article back. */
    @PostMapping("/{id}/restore")
    @Needs(EDIT_ARTICLES)
    ArticleJson.Of restore(Viewer viewer, @PathVariable @Means(ArticleId.class) long id) {
        var reader = readers.of(viewer);
        return ArticleJson.of(writing.restore(reader, new ArticleId(id)), reader);
    }

    /** The article in each of its languages. */
    @GetMapping("/{id}/translations")
    @Needs(READ_ARTICLES)
    List<ArticleJson.TranslationJson> translations(Viewer viewer, @PathVariable @Means(ArticleId.class) long id) {
        return articles.translations(readers.of(viewer), new ArticleId(id)).stream()
                .map(ArticleJson::of)
                .toList();
    }

    /** Writes the article in a language, for the first time or anew. */
    @PutMapping("/{id}/translations/{locale}")
    @Needs(READ_ARTICLES)
    ArticleJson.TranslationJson translate(
            Viewer viewer, @PathVariable @Means(ArticleId.class) long id, @PathVariable String locale, @RequestBody ArticleJson.WishJson wire) {
        var reader = readers.of(viewer);
        var article = new ArticleId(id);
        var into = HelpLocale.of(locale);
        var missing = articles.translations(reader, article).stream()
                .noneMatch(it -> it.locale().equals(into));
        return ArticleJson.of(
                missing
                        ? writing.translate(reader, article, into, wire.words())
                        : writing.retranslate(reader, article, into, wire.words()));
    }

    /** What the article said before, newest first: at most a hundred versions before the one named. */
    @GetMapping("/{id}/translations/{locale}/versions")
    @Needs(READ_ARTICLES)
    List<TranslationVersion> versions(
            Viewer viewer,
            @PathVariable @Means(ArticleId.class) long id,
            @PathVariable String locale,
            @RequestParam(defaultValue = "2147483647") int before) {
        return articles.versions(readers.of(viewer), new ArticleId(id), HelpLocale.of(locale), before);
    }

    private static @Nullable HelpLocale locale(@Nullable String text) {
        return text == null ? null : HelpLocale.of(text);
    }
}
