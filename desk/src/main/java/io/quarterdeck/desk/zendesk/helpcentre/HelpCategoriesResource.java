package io.quarterdeck.desk.zendesk.helpcentre;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.EDIT_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.shelves.Categories;
import io.quarterdeck.desk.knowledge.shelves.Category;
import io.quarterdeck.desk.knowledge.shelves.ShelfOrder;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import java.net.URI;
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

/** The categories of the help centre. */
@RestController
@RequestMapping("/api/v2/help_center")
class HelpCategoriesResource {

    static final Set<String> SORTS = Set.of("position", "name", "created_at", "updated_at");

    record Sent(@Nullable ShelfWish category) {
        ShelfWish wish() {
            if (category == null) {
                throw FieldError.blank("category");
            }
            return category;
        }
    }

    private final Categories categories;

    HelpCategoriesResource(Categories categories) {
        this.categories = categories;
    }

    @GetMapping({"/categories", "/{locale}/categories"})
    @OpenTo(ANYONE)
    Envelope list(Reader reader, Asked asked, @PathVariable(required = false) @Nullable String locale) {
        var language = Lists.locale(locale, asked);
        var sort = asked.sort(SORTS);
        var order = sort.map(it -> ShelfOrder.named(it.field())).orElse(ShelfOrder.POSITION);
        var falling = sort.isPresent() && sort.get().descending();
        var page = asked.helpCentre()
                .page(Lists.<Category>of(
                        () -> categories.count(language),
                        portion -> categories.list(language, order, falling, portion),
                        order::place));
        return page.as(
                "categories",
                page.rows().stream().map(it -> CategoryWire.of(it, asked)).toList());
    }

    @GetMapping({"/categories/{id}", "/{locale}/categories/{id}"})
    @OpenTo(ANYONE)
    Envelope show(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale) {
        return one(categories.get(new CategoryId(id), Lists.locale(locale, asked)), asked);
    }

    @PostMapping({"/categories", "/{locale}/categories"})
    @Needs(EDIT_ARTICLES)
    ResponseEntity<Envelope> create(
            Reader reader,
            Asked asked,
            @PathVariable(required = false) @Nullable String locale,
            @RequestBody Sent sent) {
        var category = categories.create(reader, sent.wish().first(Lists.locale(locale, asked)));
        return ResponseEntity.created(
                        URI.create(CategoryWire.of(category, asked).url()))
                .body(one(category, asked));
    }

    @PutMapping({"/categories/{id}", "/{locale}/categories/{id}"})
    @Needs(EDIT_ARTICLES)
    Envelope change(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String locale,
            @RequestBody Sent sent) {
        var edit = sent.wish().edit(Lists.locale(locale, asked));
        return one(categories.change(reader, new CategoryId(id), edit), asked);
    }

    @DeleteMapping("/categories/{id}")
    @Needs(EDIT_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Reader reader, @PathVariable long id) {
        categories.archive(reader, new CategoryId(id));
    }

    private static Envelope one(Category it, Asked asked) {
        return Envelope.of("category", CategoryWire.of(it, asked));
    }
}
