package io.quarterdeck.engine.lapse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a ticket began, paused, ended, got a target or missed it; {@code instance} tells repeated ones apart, and
 * {@code fact} is the place in the history of what did it.
 *
 * @param lapse how long it has run, where that is told
 * @param target what is to be kept, where one is set
 */
public record Mark(
        Measure measure,
        int instance,
        Type type,
        Instant at,
        int fact,
        @Nullable Lapse lapse,
        @Nullable Target target) {

    /** What is timed. */
    public enum Measure {
        AGENT_WORK_TIME,
        PAUSABLE_UPDATE_TIME,
        PERIODIC_UPDATE_TIME,
        REPLY_TIME,
        REQUESTER_WAIT_TIME,
        RESOLUTION_TIME
    }

    /** What happened to the clock. */
    public enum Type {
        MEASURE,
        ACTIVATE,
        PAUSE,
        FULFILL,
        UPDATE_STATUS,
        APPLY_SLA,
        BREACH
    }
}
