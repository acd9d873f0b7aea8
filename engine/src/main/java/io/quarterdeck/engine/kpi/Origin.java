package io.quarterdeck.engine.kpi;

import org.jspecify.annotations.Nullable;

/**
 * How a contact began. {@code customer} is null while nobody knows who it is; {@code issue} says what the contact is
 * about in a way that two contacts can share, such as order and intent. The cohort and the release of the playbook are
 * those of this moment and never change (C-35).
 */
public record Origin(
        Direction direction, String channel, @Nullable String customer, String issue, Frozen frozen) {

    public enum Direction {
        INBOUND,
        OUTBOUND
    }

    /** What is true of a contact when it begins, and is kept. */
    public record Frozen(String intent, Cohort cohort, String release) {}
}
