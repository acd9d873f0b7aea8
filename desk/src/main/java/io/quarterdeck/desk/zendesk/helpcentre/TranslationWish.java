package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import org.jspecify.annotations.Nullable;

/** What a client writes in one language. */
record TranslationWish(
        @Nullable String locale,
        @Nullable String title,
        @Nullable String body,
        @Nullable Boolean draft,
        @Nullable Boolean outdated,
        @Nullable Boolean hidden) {

    private static final int LONGEST_TITLE = 400;

    /** How it travels: {@code {"translation": {…}}}. */
    record Sent(@Nullable TranslationWish translation) {
        TranslationWish wish() {
            if (translation == null) {
                throw FieldError.blank("translation");
            }
            return translation;
        }
    }

    HelpLocale into() {
        if (locale == null) {
            throw FieldError.blank("locale");
        }
        return HelpLocale.of(locale);
    }

    TranslationEdit first() {
        FieldError.text("title", title, LONGEST_TITLE);
        return edit();
    }

    TranslationEdit edit() {
        if (title != null) {
            FieldError.text("title", title, LONGEST_TITLE);
        }
        return new TranslationEdit(title, body, draft, outdated, hidden);
    }
}
