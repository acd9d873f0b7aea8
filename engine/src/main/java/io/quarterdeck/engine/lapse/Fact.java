package io.quarterdeck.engine.lapse;

import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a ticket's history, as far as its lapses care. The first is that it was opened; times do not go back. */
public sealed interface Fact {

    /** Who did it. */
    enum Hand {
        CUSTOMER,
        AGENT,
        MACHINE
    }

    /** In whose hands a ticket is. */
    enum Standing {
        NEW,
        OPEN,
        PENDING,
        HOLD,
        SOLVED,
        CLOSED;

        boolean isOver() {
            return this == SOLVED || this == CLOSED;
        }
    }

    Instant at();

    /** It began, by the customer's message or by one of ours. */
    record Opened(Instant at, Hand by, boolean isPublic) implements Fact {}

    record Said(Instant at, Hand by, boolean isPublic) implements Fact {}

    record Stood(Instant at, Standing standing) implements Fact {}

    record Owned(Instant at, String owner) implements Fact {}

    record Grouped(Instant at, @Nullable String group) implements Fact {}

    /** Somebody changed something of it: its owner, who asked, or anybody else. */
    record Touched(Instant at, boolean byOwner, boolean byRequester) implements Fact {}

    /** Something is owed. */
    record Promised(Instant at, PromiseKind kind, int round, Target target) implements Fact {}

    /** It was not done in time. */
    record Missed(Instant at, PromiseKind kind, int round) implements Fact {}
}
