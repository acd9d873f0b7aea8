package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a ticket. The records are a persisted format: they hold ids, values and digests of content,
 * never the words of a person, so that an erasure leaves the chain whole.
 */
public sealed interface TicketEvent {

    /** The customer's first message arrived, or an agent wrote it down for them. */
    record Opened(
            String channel,
            CustomerId customer,
            String priority,
            @Nullable String intent,
            MessageId message,
            String subjectDigest,
            String digest)
            implements TicketEvent {}

    /** The customer wrote again; an automatic message (out of office) moves no clock. */
    record Received(MessageId message, String digest, boolean automatic) implements TicketEvent {}

    /** An agent pressed send; until {@code releaseAt} they may undo it. */
    record Composed(MessageId message, String digest, Instant releaseAt) implements TicketEvent {}

    /** An agent took a reply back in time. */
    record Withdrawn(MessageId message) implements TicketEvent {}

    /** A reply left for the customer. */
    record Replied(MessageId message, String digest) implements TicketEvent {}

    /** What became of a reply on its way. */
    record Delivered(MessageId message, Delivery delivery) implements TicketEvent {}

    record Noted(MessageId message, String digest) implements TicketEvent {}

    record Assigned(PersonId owner) implements TicketEvent {}

    record Classified(String priority, @Nullable String intent) implements TicketEvent {}

    record StatusChanged(Status from, Status to) implements TicketEvent {}

    /** Another ticket may belong to this one. */
    record Related(TicketId other, String why) implements TicketEvent {}

    /** A promise was made, paused, resumed, kept, missed or dropped; {@code clock} is what it then was. */
    record Clocked(String what, Clock clock) implements TicketEvent {}

    /** A rule did something beside changing the ticket: {@code notified} people, {@code called} a webhook. */
    record Acted(
            String what,
            List<CustomerId> to,
            @Nullable String resource,
            @Nullable String digest)
            implements TicketEvent {}

    /** What binds now, and what is to be done next. */
    record Carried(@Nullable Due due, @Nullable NextStep next) implements TicketEvent {}
}
