package io.quarterdeck.desk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What rules make of a change before it is saved; the automation module answers. It is asked once for each change that a
 * person, a customer, a program or an automation makes, with all that this change says, and not about what triggers do.
 */
public interface Reactions {

    /**
     * A change that is about to be saved: the facts before the caller changed anything (null when the ticket is new),
     * the facts now, and what was said. {@code with} gives the facts as they would be after one more edit by a rule,
     * refusing what a rule may not do.
     */
    record Proposed(
            @Nullable TicketFacts before,
            TicketFacts now,
            @Nullable Said said,
            By by,
            Instant at,
            BiFunction<TicketFacts, Edit, TicketFacts> with) {

        /** Whether the ticket is only being opened. */
        public boolean opens() {
            return before == null;
        }
    }

    /** The message that a change says, with its words: private notes too. */
    record Said(MessageId message, Actor author, boolean isPublic, Words words) {}

    /** In which order which rules fired; {@code cause} is {@code trigger:12}, and stands with each of its events. */
    record Fired(String cause, Edit edit, List<Effect> effects) {}

    /** What a rule does beside changing the ticket: told in the log, and kept for an outbox in the same transaction. */
    interface Effect {

        /** How the log tells it of a ticket that is now so. */
        TicketEvent.Acted told(TicketFacts now);

        /** Writes its outbox row; {@code entry} is its line in the log, {@code now} the ticket as it is saved. */
        void keep(LogEntry entry, TicketFacts now);
    }

    List<Fired> to(Proposed change);
}
