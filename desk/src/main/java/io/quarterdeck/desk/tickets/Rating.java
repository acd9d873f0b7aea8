package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a customer rated a ticket, or that they were asked: the last word on it, and when it was first asked or said.
 * Their comment and their reason are there until somebody erases them.
 */
public record Rating(
        TicketId ticket,
        long number,
        Satisfaction score,
        @Nullable String comment,
        @Nullable String reason,
        CustomerId requester,
        @Nullable PersonId owner,
        @Nullable GroupId group,
        Instant firstAt,
        Instant at) {}
