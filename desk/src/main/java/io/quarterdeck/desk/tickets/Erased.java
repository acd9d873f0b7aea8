package io.quarterdeck.desk.tickets;

import java.util.List;

/**
 * What people wrote was taken away for good. Told within the transaction, so that whoever keeps copies takes them away as
 * well, and never kept: it names addresses.
 */
public sealed interface Erased {

    /** All that anybody wrote in a ticket. */
    record Ticket(TicketId ticket) implements Erased {}

    /** Some messages of a ticket that is somebody else's; nothing is to say that these addresses were written to. */
    record Messages(TicketId ticket, List<MessageId> messages, List<String> addresses) implements Erased {
        @Override
        public String toString() {
            return "%s of %s".formatted(messages, ticket);
        }
    }

    /** Nothing is left in any ticket of whoever wrote from these addresses. */
    record Addresses(List<String> addresses) implements Erased {
        @Override
        public String toString() {
            return "%d addresses".formatted(addresses.size());
        }
    }
}
