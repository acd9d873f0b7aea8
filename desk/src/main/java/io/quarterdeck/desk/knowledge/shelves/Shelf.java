package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a category and a section have in common: what they say in the language asked for, and where they stand. */
public record Shelf(
        String name,
        String description,
        HelpLocale locale,
        HelpLocale source,
        boolean outdated,
        int position,
        @Nullable String externalId,
        Instant createdAt,
        Instant updatedAt) {}
