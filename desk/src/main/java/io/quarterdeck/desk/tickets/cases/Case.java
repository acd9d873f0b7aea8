package io.quarterdeck.desk.tickets.cases;

import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of bounded work for a customer: what first contact resolution and handling time are counted by. It is known
 * by the stretches of conversation that belong to it.
 */
public record Case(
        CaseId id,
        CustomerId customer,
        @Nullable String intent,
        Instant openedAt,
        @Nullable Instant closedAt,
        int reopened,
        List<Span> spans) {

    /** The messages of a ticket from one on, up to but not including another; without an end, all that follow. */
    public record Span(TicketId ticket, MessageId from, @Nullable MessageId until) {}

    public boolean isOpen() {
        return closedAt == null;
    }
}
