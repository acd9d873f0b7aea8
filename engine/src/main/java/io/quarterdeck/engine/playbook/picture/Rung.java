package io.quarterdeck.engine.playbook.picture;

import io.quarterdeck.engine.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * One promise of the file. {@code step} is owed inside the house, not to the customer; {@code neverBinds} when the
 * linter found that something else that always applies is never later.
 */
public record Rung(
        String priority,
        int rank,
        @Nullable String channel,
        @Nullable String plan,
        String kind,
        String rule,
        int line,
        String path,
        Mark aim,
        Mark breach,
        boolean step,
        boolean neverBinds) {

    /** How long it is as a person writes it, and on the wall for a contact in the middle of an open day. */
    public record Mark(String text, long seconds) {}

    static Mark mark(Span span, long seconds) {
        return new Mark(span.toString(), seconds);
    }
}
