package io.quarterdeck.desk.zendesk.helpcentre;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.EDIT_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.shelves.Section;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.shelves.ShelfOrder;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import java.net.URI;
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

/** The sections of the help centre, all of them or those of one category. */
@RestController
@RequestMapping("/api/v2/help_center")
class HelpSectionsResource {

    record Sent(@Nullable ShelfWish section) {
        ShelfWish wish() {
            if (section == null) {
                throw FieldError.blank("section");
            }
            return section;
        }
    }

    private final Sections sections;

    HelpSectionsResource(Sections sections) {
        this.sections = sections;
    }

    @GetMapping({"/sections", "/{locale}/sections"})
    @OpenTo(ANYONE)
    Envelope list(Reader reader, Asked asked, @PathVariable(required = false) @Nullable String locale) {
        return sections(null, asked, locale);
    }

    @GetMapping({"/categories/{id}/sections", "/{locale}/categories/{id}/sections"})
    @OpenTo(ANYONE)
    Envelope in(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale) {
        return sections(new CategoryId(id), asked, locale);
    }

    private Envelope sections(@Nullable CategoryId in, Asked asked, @Nullable String locale) {
        var language = Lists.locale(locale, asked);
        var sort = asked.sort(HelpCategoriesResource.SORTS);
        var order = sort.map(it -> ShelfOrder.named(it.field())).orElse(ShelfOrder.POSITION);
        var falling = sort.isPresent() && sort.get().descending();
        var page = asked.helpCentre()
                .page(Lists.<Section>of(
                        () -> sections.count(in, language),
                        portion -> sections.list(in, language, order, falling, portion),
                        order::place));
        return page.as(
                "sections",
                page.rows().stream().map(it -> SectionWire.of(it, asked)).toList());
    }

    @GetMapping({"/sections/{id}", "/{locale}/sections/{id}"})
    @OpenTo(ANYONE)
    Envelope show(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale) {
        return one(sections.get(new SectionId(id), Lists.locale(locale, asked)), asked);
    }

    @PostMapping({"/sections", "/{locale}/sections"})
    @Needs(EDIT_ARTICLES)
    ResponseEntity<Envelope> create(
            Reader reader,
            Asked asked,
            @PathVariable(required = false) @Nullable String locale,
            @RequestBody Sent sent) {
        var category = sent.wish().categoryId();
        if (category == null) {
            throw FieldError.blank("category_id");
        }
        return createIn(reader, asked, category, locale, sent);
    }

    @PostMapping({"/categories/{id}/sections", "/{locale}/categories/{id}/sections"})
    @Needs(EDIT_ARTICLES)
    ResponseEntity<Envelope> createIn(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale,
            @RequestBody Sent sent) {
        var wish = sent.wish();
        var section =
                sections.create(reader, new CategoryId(id), wish.placing(), wish.first(Lists.locale(locale, asked)));
        return ResponseEntity.created(URI.create(SectionWire.of(section, asked).url()))
                .body(one(section, asked));
    }

    @PutMapping({"/sections/{id}", "/{locale}/sections/{id}"})
    @Needs(EDIT_ARTICLES)
    Envelope change(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale,
            @RequestBody Sent sent) {
        var wish = sent.wish();
        var edit = wish.edit(Lists.locale(locale, asked));
        return one(sections.change(reader, new SectionId(id), wish.placing(), edit), asked);
    }

    @DeleteMapping("/sections/{id}")
    @Needs(EDIT_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Reader reader, @PathVariable long id) {
        sections.archive(reader, new SectionId(id));
    }

    private static Envelope one(Section it, Asked asked) {
        return Envelope.of("section", SectionWire.of(it, asked));
    }
}
