package io.quarterdeck.engine.kpi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a contact is and whose numbers it is in, while its history is read. */
final class Subject {
    private @Nullable Origin origin;
    private @Nullable Instant arrivedAt;
    private @Nullable String reclassified;
    private @Nullable Slice slice;
    private @Nullable Slice sliceOfAgent;
    private boolean discarded;

    /** Whether it had not begun yet. */
    boolean begin(Origin how, Instant at) {
        if (origin != null) {
            return false;
        }
        origin = how;
        arrivedAt = at;
        return true;
    }

    void classify(String intent) {
        reclassified = intent;
    }

    void discard() {
        discarded = true;
    }

    /** Whether this is a contact at all: it began, and it is no spam. */
    boolean counts() {
        return origin != null && !discarded;
    }

    Origin origin() {
        return begun(origin);
    }

    Instant arrivedAt() {
        return begun(arrivedAt);
    }

    /** The intent is the last one set, the rest is what was true at the start; without an agent. Asked when all is read. */
    Slice slice() {
        if (slice == null) {
            var frozen = origin().frozen();
            var intent = reclassified == null ? frozen.intent() : reclassified;
            slice = new Slice(origin().channel(), intent, frozen.cohort(), frozen.release(), "");
        }
        return slice;
    }

    /** The same with an agent; mostly one person works on a contact, so the last one asked for is kept. */
    Slice sliceOf(String agent) {
        if (sliceOfAgent == null || !sliceOfAgent.agent().equals(agent)) {
            sliceOfAgent = slice().by(agent);
        }
        return sliceOfAgent;
    }

    private static <T> T begun(@Nullable T it) {
        if (it == null) {
            throw new IllegalStateException("the contact has not begun");
        }
        return it;
    }
}
