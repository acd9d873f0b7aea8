package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One truth per question (B-59, C-47, C-80 to C-87). */
public record Knowledge(
        boolean versioned,
        @Nullable Span reviewEvery,
        @Nullable String byline,
        List<String> readerFeedback,
        Map<String, Fact> facts,
        List<String> otherCompanies) {

    /** A fact written as one word is confirmed. */
    public record Fact(
            String name,
            String value,
            List<String> conflictingSources,
            @Nullable String owner,
            boolean confirmed) {}
}
