package io.quarterdeck.engine.playbook.diff;

import io.quarterdeck.engine.playbook.diff.Change.Effect;
import org.jspecify.annotations.Nullable;

/** Which way of changing a value asks more of us. */
enum Sense {
    LESS_IS_STRICTER,
    MORE_IS_STRICTER,
    /** Something that is allowed: less is asked of us while it is there. */
    ALLOWS,
    NEITHER;

    /** A value that was not there before asks for something; one that is gone asks no more. */
    Effect effect(@Nullable Object before, @Nullable Object after) {
        if (this == NEITHER) {
            return Effect.NEUTRAL;
        }
        if (before == null || after == null) {
            return (before == null) == (this == ALLOWS) ? Effect.LOOSER : Effect.STRICTER;
        }
        return switch (Order.of(before, after)) {
            case SAME, UNKNOWN -> Effect.NEUTRAL;
            case MORE -> this == MORE_IS_STRICTER ? Effect.STRICTER : Effect.LOOSER;
            case LESS -> this == MORE_IS_STRICTER ? Effect.LOOSER : Effect.STRICTER;
        };
    }
}
