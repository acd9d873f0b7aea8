package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.accounts.PersonId;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** What one thing says in one language, its HTML made harmless. */
@NamedInterface("texts")
public record Translation(
        TranslationId id,
        HelpId of,
        HelpLocale locale,
        String title,
        String body,
        State state,
        int version,
        Instant createdAt,
        Instant updatedAt,
        PersonId createdBy,
        PersonId updatedBy) {

    /** Who may read it, and whether its source has moved on since. */
    @NamedInterface("texts")
    public record State(boolean draft, boolean outdated, boolean hidden) {}
}
