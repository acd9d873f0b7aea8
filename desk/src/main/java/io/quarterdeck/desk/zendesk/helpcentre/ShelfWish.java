package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.shelves.ShelfEdit;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client writes about a category or a section; a parent that is null takes a section out of its parent. */
record ShelfWish(
        @Nullable String name,
        @Nullable String description,
        @Nullable String locale,
        @Nullable Integer position,
        @Nullable Long categoryId,
        @Nullable JsonNode parentSectionId,
        @Nullable String sorting) {

    private static final int LONGEST_NAME = 400;

    static final ShelfWish NOTHING = new ShelfWish(null, null, null, null, null, null, null);

    /** A new one needs a name. */
    ShelfEdit first(@Nullable HelpLocale path) {
        FieldError.text("name", name, LONGEST_NAME);
        return edit(path);
    }

    ShelfEdit edit(@Nullable HelpLocale path) {
        if (name != null) {
            FieldError.text("name", name, LONGEST_NAME);
        }
        var language = path != null || locale == null ? path : HelpLocale.of(locale);
        return new ShelfEdit(language, name, description, position, null);
    }

    Sections.Placing placing() {
        return new Sections.Placing(categoryId == null ? null : new CategoryId(categoryId), parent(), sorting);
    }

    private @Nullable SectionId parent() {
        if (parentSectionId == null) {
            return null;
        }
        if (parentSectionId.isNull()) {
            return new SectionId(0);
        }
        if (!parentSectionId.canConvertToLong()) {
            throw FieldError.INVALID_FORMAT.on("parent_section_id", "Parent section: must be an id or null");
        }
        return new SectionId(parentSectionId.asLong());
    }
}
