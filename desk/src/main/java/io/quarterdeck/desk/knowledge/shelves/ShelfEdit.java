package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import org.jspecify.annotations.Nullable;

/** What to write about a category or a section; what is null stays as it is. */
public record ShelfEdit(
        @Nullable HelpLocale locale,
        @Nullable String name,
        @Nullable String description,
        @Nullable Integer position,
        @Nullable String externalId) {

    TranslationEdit words() {
        return TranslationEdit.words(name, description);
    }
}
