package io.quarterdeck.desk.automation.editor;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_RULES;
import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.Categories;
import io.quarterdeck.desk.automation.RuleCategoryId;
import io.quarterdeck.desk.automation.editor.RuleJson.CategoryJson;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The categories of triggers over HTTP. */
@RestController("automation.categories")
@RequestMapping("/api/desk/trigger-categories")
class CategoriesResource {

    record WishJson(@Nullable String name, @Nullable Integer position) {}

    private final Categories categories;

    CategoriesResource(Categories categories) {
        this.categories = categories;
    }

    @GetMapping
    @Needs(READ_PLAYBOOK)
    List<CategoryJson> list() {
        return categories.all().stream().map(CategoryJson::of).toList();
    }

    @PostMapping
    @Needs(MANAGE_RULES)
    @ResponseStatus(HttpStatus.CREATED)
    CategoryJson add(Viewer viewer, @RequestBody WishJson wish) {
        return CategoryJson.of(categories.add(viewer, wish.name() == null ? "" : wish.name(), wish.position()));
    }

    @GetMapping("/{id}")
    @Needs(READ_PLAYBOOK)
    CategoryJson show(@PathVariable @Means(RuleCategoryId.class) long id) {
        return categories
                .find(new RuleCategoryId(id))
                .map(CategoryJson::of)
                .orElseThrow(() -> Refusal.notFound(new RuleCategoryId(id)));
    }

    @PatchMapping("/{id}")
    @Needs(MANAGE_RULES)
    CategoryJson change(Viewer viewer, @PathVariable @Means(RuleCategoryId.class) long id, @RequestBody WishJson wish) {
        return CategoryJson.of(categories.change(viewer, new RuleCategoryId(id), wish.name(), wish.position()));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_RULES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable @Means(RuleCategoryId.class) long id) {
        categories.delete(viewer, new RuleCategoryId(id));
    }
}
