package io.quarterdeck.desk.knowledge.texts;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What to change of a translation; what is null stays as it is. */
@NamedInterface("texts")
public record TranslationEdit(
        @Nullable String title,
        @Nullable String body,
        @Nullable Boolean draft,
        @Nullable Boolean outdated,
        @Nullable Boolean hidden) {

    public static final TranslationEdit NOTHING = new TranslationEdit(null, null, null, null, null);

    public static TranslationEdit words(@Nullable String title, @Nullable String body) {
        return new TranslationEdit(title, body, null, null, null);
    }

    public TranslationEdit withDraft(@Nullable Boolean it) {
        return new TranslationEdit(title, body, it, outdated, hidden);
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
