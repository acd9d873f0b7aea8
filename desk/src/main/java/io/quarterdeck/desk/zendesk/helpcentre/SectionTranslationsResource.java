package io.quarterdeck.desk.zendesk.helpcentre;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.EDIT_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What sections are called in each language. */
@RestController
@RequestMapping("/api/v2/help_center/sections/{id}/translations")
class SectionTranslationsResource {

    private final Sections sections;
    private final TranslationAnswers answers;

    SectionTranslationsResource(Sections sections, TranslationAnswers answers) {
        this.sections = sections;
        this.answers = answers;
    }

    @GetMapping
    @OpenTo(ANYONE)
    Envelope list(Reader reader, Asked asked, @PathVariable long id) {
        return answers.list(sections.translations(reader, new SectionId(id)), asked);
    }

    @GetMapping("/missing")
    @OpenTo(ANYONE)
    Envelope missing(Reader reader, @PathVariable long id) {
        return TranslationAnswers.missing(sections.missing(new SectionId(id)));
    }

    @GetMapping("/{locale}")
    @OpenTo(ANYONE)
    Envelope show(Reader reader, Asked asked, @PathVariable long id, @PathVariable String locale) {
        return answers.one(sections.translation(reader, new SectionId(id), HelpLocale.of(locale)), asked);
    }

    @PostMapping
    @Needs(EDIT_ARTICLES)
    ResponseEntity<Envelope> add(
            Reader reader, Asked asked, @PathVariable long id, @RequestBody TranslationWish.Sent sent) {
        var wish = sent.wish();
        return answers.created(sections.translate(reader, new SectionId(id), wish.into(), wish.first()), asked);
    }

    @PutMapping("/{locale}")
    @Needs(EDIT_ARTICLES)
    Envelope change(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable String locale,
            @RequestBody TranslationWish.Sent sent) {
        var edit = sent.wish().edit();
        return answers.one(sections.retranslate(reader, new SectionId(id), HelpLocale.of(locale), edit), asked);
    }
}
