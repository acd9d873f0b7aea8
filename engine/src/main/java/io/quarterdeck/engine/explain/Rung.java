package io.quarterdeck.engine.explain;

import org.jspecify.annotations.Nullable;

/**
 * One promise on the ladder of a priority: made by the priority itself, by a channel, or by a plan. {@code kind} is a
 * promise kind's key, or {@code answer} for a service level. {@code neverBinds} says that the priority's own promise is
 * never later, whenever somebody comes.
 */
public record Rung(
        String priority,
        int rank,
        @Nullable String channel,
        @Nullable String plan,
        String kind,
        String words,
        String rule,
        String path,
        Length aim,
        Length breach,
        boolean step,
        boolean neverBinds) {

    /** As the file writes it, and in seconds for somebody who comes in the middle of an open day. */
    public record Length(String text, long seconds) {}
}
