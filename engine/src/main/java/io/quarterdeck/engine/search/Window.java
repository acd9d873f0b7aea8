package io.quarterdeck.engine.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time from an instant, itself included, to another, itself excluded; a missing end is open. */
public record Window(@Nullable Instant from, @Nullable Instant to) {

    /** What stands so to the stretch that begins and ends there. */
    static Window of(Comparison how, Instant begins, Instant ends) {
        return switch (how) {
            case IS -> new Window(begins, ends);
            case LESS -> new Window(null, begins);
            case AT_MOST -> new Window(null, ends);
            case MORE -> new Window(ends, null);
            case AT_LEAST -> new Window(begins, null);
        };
    }

    public boolean contains(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
