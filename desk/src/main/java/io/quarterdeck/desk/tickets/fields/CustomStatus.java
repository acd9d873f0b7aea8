package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.tickets.Status;
import java.time.Instant;

/**
 * A finer word for where a ticket stands. Each belongs to one of the desk's own statuses, and each of those but closed
 * has a standard one, which a ticket has that says nothing finer.
 */
public record CustomStatus(
        CustomStatusId id,
        Status category,
        String agentLabel,
        String endUserLabel,
        String description,
        String endUserDescription,
        boolean active,
        boolean standard,
        Instant createdAt,
        Instant updatedAt) {}
