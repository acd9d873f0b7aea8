package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wrote when, while the history of a contact is read: the customer's turns, and how each was answered. */
final class Conversation {
    private final List<Turn> turns = new ArrayList<>(2);
    private @Nullable Instant acknowledgedAt;

    /** The customer's message that the contact began with. */
    void open(Instant at) {
        turns.add(new Turn(at, null, true));
    }

    void customerWrote(Instant at) {
        if (!waits()) {
            turns.add(new Turn(at, null, false));
        }
    }

    void replied(Instant at) {
        acknowledged(at);
        if (waits()) {
            var open = turns.removeLast();
            turns.add(new Turn(open.wroteAt(), at, open.first()));
        }
    }

    void acknowledged(Instant at) {
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
    }

    private boolean waits() {
        return !turns.isEmpty() && turns.getLast().answeredAt() == null;
    }

    List<Turn> turns() {
        return turns;
    }

    /** The first receipt or answer. */
    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
