package io.quarterdeck.desk.zendesk.rules;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_RULES;
import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.Categories;
import io.quarterdeck.desk.automation.Category;
import io.quarterdeck.desk.automation.RuleCategoryId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.WireTime;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The categories of triggers; the dialect writes their ids as texts. */
@RestController("zendesk.triggerCategories")
@RequestMapping("/api/v2/trigger_categories")
class TriggerCategoriesResource {

    private final Categories categories;

    TriggerCategoriesResource(Categories categories) {
        this.categories = categories;
    }

    @GetMapping
    @Needs(READ_PLAYBOOK)
    Envelope list(Asked asked) {
        var page = asked.pageByCursor(Listing.of(categories.all()));
        return page.as(
                "trigger_categories",
                page.rows().stream().map(TriggerCategoriesResource::wire).toList());
    }

    @PostMapping
    @Needs(MANAGE_RULES)
    ResponseEntity<Envelope> create(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var said = Written.one(body, "trigger_category");
        var category = categories.add(viewer, said.required("name", null, 255), position(said));
        return ResponseEntity.created(
                        URI.create(asked.url("trigger_categories", category.id().value())))
                .body(Envelope.of("trigger_category", wire(category)));
    }

    @GetMapping("/{id}")
    @Needs(READ_PLAYBOOK)
    Envelope show(@PathVariable long id) {
        return categories
                .find(new RuleCategoryId(id))
                .map(it -> Envelope.of("trigger_category", wire(it)))
                .orElseThrow(() -> Refusal.notFound(new RuleCategoryId(id)));
    }

    @PatchMapping("/{id}")
    @Needs(MANAGE_RULES)
    Envelope change(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var said = Written.one(body, "trigger_category");
        var name = said.has("name") ? said.required("name", null, 255) : null;
        return Envelope.of(
                "trigger_category", wire(categories.change(viewer, new RuleCategoryId(id), name, position(said))));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_RULES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        categories.delete(viewer, new RuleCategoryId(id));
    }

    private static @Nullable Integer position(Said said) {
        var position = said.number("position", null);
        return position == null ? null : Integer.valueOf((int) Math.clamp(position, 0, Integer.MAX_VALUE));
    }

    private static Envelope wire(Category category) {
        return Envelope.of("id", Long.toString(category.id().value()))
                .with("name", category.name())
                .with("position", category.position())
                .with("created_at", WireTime.written(category.createdAt()))
                .with("updated_at", WireTime.written(category.updatedAt()));
    }
}
