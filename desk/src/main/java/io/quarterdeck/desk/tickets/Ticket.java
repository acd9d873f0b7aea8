package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket as lists and pages read it: it carries its answers, so that a list is one select. */
public record Ticket(
        TicketId id,
        long version,
        String subject,
        String preview,
        String channel,
        CustomerId customer,
        String customerName,
        @Nullable String replyTo,
        Status status,
        String priority,
        @Nullable String intent,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        @Nullable Due due,
        @Nullable NextStep next,
        boolean customerWaits,
        int release,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant solvedAt) {

    TicketState state() {
        return new TicketState(
                version,
                status,
                channel,
                customer,
                priority,
                intent,
                owner,
                due,
                next,
                customerWaits,
                release,
                createdAt,
                updatedAt,
                solvedAt);
    }
}
