package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything about a ticket that its events decide. */
record TicketState(
        long version,
        Status status,
        String channel,
        CustomerId customer,
        String priority,
        @Nullable String intent,
        @Nullable PersonId owner,
        @Nullable Due due,
        @Nullable NextStep next,
        boolean customerWaits,
        int release,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant solvedAt) {}
