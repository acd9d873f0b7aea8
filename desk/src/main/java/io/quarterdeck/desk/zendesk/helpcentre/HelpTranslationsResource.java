package io.quarterdeck.desk.zendesk.helpcentre;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.knowledge.ArticleWriting;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.TranslationId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
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

/** What articles say in each language. */
@RestController
@RequestMapping("/api/v2/help_center")
class HelpTranslationsResource {

    private final Articles articles;
    private final ArticleWriting writing;
    private final TranslationAnswers answers;

    HelpTranslationsResource(Articles articles, ArticleWriting writing, TranslationAnswers answers) {
        this.articles = articles;
        this.writing = writing;
        this.answers = answers;
    }

    @GetMapping("/articles/{id}/translations")
    @OpenTo(ANYONE)
    Envelope list(Reader reader, Asked asked, @PathVariable long id) {
        return answers.list(articles.translations(reader, new ArticleId(id)), asked);
    }

    @GetMapping("/articles/{id}/translations/missing")
    @OpenTo(ANYONE)
    Envelope missing(Reader reader, @PathVariable long id) {
        return TranslationAnswers.missing(articles.missing(reader, new ArticleId(id)));
    }

    @GetMapping("/articles/{id}/translations/{locale}")
    @OpenTo(ANYONE)
    Envelope show(Reader reader, Asked asked, @PathVariable long id, @PathVariable String locale) {
        return answers.one(articles.translation(reader, new ArticleId(id), HelpLocale.of(locale)), asked);
    }

    @PostMapping("/articles/{id}/translations")
    @Needs(READ_ARTICLES)
    ResponseEntity<Envelope> add(
            Reader reader, Asked asked, @PathVariable long id, @RequestBody TranslationWish.Sent sent) {
        var article = articles.get(reader, new ArticleId(id), null).id();
        var wish = sent.wish();
        return answers.created(writing.translate(reader, article, wish.into(), wish.first()), asked);
    }

    @PutMapping("/articles/{id}/translations/{locale}")
    @Needs(READ_ARTICLES)
    Envelope change(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable String locale,
            @RequestBody TranslationWish.Sent sent) {
        var article = articles.get(reader, new ArticleId(id), null).id();
        var edit = sent.wish().edit();
        return answers.one(writing.retranslate(reader, article, HelpLocale.of(locale), edit), asked);
    }

    @DeleteMapping("/translations/{id}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Reader reader, @PathVariable long id) {
        writing.archiveTranslation(reader, new TranslationId(id));
    }
}
