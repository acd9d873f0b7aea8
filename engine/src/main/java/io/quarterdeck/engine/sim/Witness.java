package io.quarterdeck.engine.sim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sees what becomes of every ticket of a run while it happens; histories are kept by who wants one. */
@FunctionalInterface
interface Witness {
    Witness NOBODY = (_, _, _, _) -> {};

    /** What can become of a ticket, as far as anybody can see it. */
    enum Seen {
        CAME,
        CAME_BACK,
        TURNED_AWAY,
        PAGED,
        BEGUN,
        PUT_ASIDE,
        TAKEN_UP,
        TAKEN_BACK,
        ANSWERED,
        DONE,
        GAVE_UP,
        ESCALATED
    }

    /** {@code agent} is null where nobody of the roster has to do with it. */
    void sees(Seen what, Ticket ticket, @Nullable Agent agent, Instant at);
}
