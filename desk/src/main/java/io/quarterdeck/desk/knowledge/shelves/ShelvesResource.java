package io.quarterdeck.desk.knowledge.shelves;

import static io.quarterdeck.desk.accounts.Permission.EDIT_ARTICLES;
import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Readers;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The order of the help centre for those who write it: categories, and the sections within them. */
@RestController("knowledge.shelves")
@RequestMapping("/api/desk/shelves")
class ShelvesResource {

    record WishJson(
            @Nullable String locale,
            @Nullable String name,
            @Nullable String description,
            @Nullable Integer position,
            @Means(CategoryId.class) @Nullable Long categoryId) {

        ShelfEdit edit() {
            return new ShelfEdit(locale == null ? null : HelpLocale.of(locale), name, description, position, null);
        }
    }

    record ShelfJson(long id, String name, String description, String locale) {
        static ShelfJson of(long id, Shelf it) {
            return new ShelfJson(id, it.name(), it.description(), it.locale().tag());
        }
    }

    private final ShelfTree tree;
    private final Categories categories;
    private final Sections sections;
    private final Readers readers;

    ShelvesResource(ShelfTree tree, Categories categories, Sections sections, Readers readers) {
        this.tree = tree;
        this.categories = categories;
        this.sections = sections;
        this.readers = readers;
    }

    /** All shelves in their order, each category with its sections. */
    @GetMapping
    @Needs(READ_ARTICLES)
    List<ShelfTree.Node> tree(@RequestParam(required = false) @Nullable String locale) {
        return tree.tree(locale == null ? null : HelpLocale.of(locale));
    }

    /** Puts up a category. */
    @PostMapping("/categories")
    @Needs(EDIT_ARTICLES)
    @ResponseStatus(HttpStatus.CREATED)
    ShelfJson addCategory(Viewer viewer, @RequestBody WishJson wire) {
        var added = categories.create(readers.of(viewer), wire.edit());
        return ShelfJson.of(added.id().value(), added.shelf());
    }

    /** Calls a category something else; what is not said stays. */
    @PatchMapping("/categories/{id}")
    @Needs(EDIT_ARTICLES)
    ShelfJson changeCategory(
            Viewer viewer, @PathVariable @Means(CategoryId.class) long id, @RequestBody WishJson wire) {
        var changed = categories.change(readers.of(viewer), new CategoryId(id), wire.edit());
        return ShelfJson.of(changed.id().value(), changed.shelf());
    }

    /** Takes a category down, with all that stands in it. */
    @DeleteMapping("/categories/{id}")
    @Needs(EDIT_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archiveCategory(Viewer viewer, @PathVariable @Means(CategoryId.class) long id) {
        categories.archive(readers.of(viewer), new CategoryId(id));
    }

    /** Puts up a section in a category. */
    @PostMapping("/sections")
    @Needs(EDIT_ARTICLES)
    @ResponseStatus(HttpStatus.CREATED)
    ShelfJson addSection(Viewer viewer, @RequestBody WishJson wire) {
        if (wire.categoryId() == null) {
            throw Refusal.invalid("category_id", "Say in which category the section stands");
        }
        var category = new CategoryId(wire.categoryId());
        var added = sections.create(readers.of(viewer), category, Sections.Placing.SAME, wire.edit());
        return ShelfJson.of(added.id().value(), added.shelf());
    }

    /** Calls a section something else; what is not said stays. */
    @PatchMapping("/sections/{id}")
    @Needs(EDIT_ARTICLES)
    ShelfJson changeSection(Viewer viewer, @PathVariable @Means(SectionId.class) long id, @RequestBody WishJson wire) {
        var changed = sections.change(readers.of(viewer), new SectionId(id), Sections.Placing.SAME, wire.edit());
        return ShelfJson.of(changed.id().value(), changed.shelf());
    }

    /** Takes a section down, with the articles that stand in it. */
    @DeleteMapping("/sections/{id}")
    @Needs(EDIT_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archiveSection(Viewer viewer, @PathVariable @Means(SectionId.class) long id) {
        sections.archive(readers.of(viewer), new SectionId(id));
    }
}
