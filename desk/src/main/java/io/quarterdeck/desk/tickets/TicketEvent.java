package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a ticket. The records are a persisted format: they hold ids, values and digests of content,
 * never the words of a person, so that an erasure leaves the chain whole. A component that came later is nullable.
 */
public sealed interface TicketEvent {

    /**
     * The first message arrived, or an agent wrote it down for the customer. {@code isPrivate}: the customer does not see
     * the ticket; {@code past}: it lived elsewhere before.
     */
    record Opened(
            String channel,
            CustomerId customer,
            String priority,
            @Nullable String intent,
            MessageId message,
            String subjectDigest,
            String digest,
            @Nullable CustomerId submitter,
            @Nullable String recipientDigest,
            @Nullable TicketId followUpOf,
            @Nullable Boolean isPrivate,
            @Nullable Past past)
            implements TicketEvent {}

    /** The instants of a ticket that was imported. */
    record Past(
            Instant createdAt, Instant updatedAt, @Nullable Instant solvedAt) {}

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

    record Assigned(PersonId owner, @Nullable PersonId from) implements TicketEvent {}

    record Classified(
            String priority,
            @Nullable String intent,
            @Nullable String priorityFrom,
            @Nullable String intentFrom) implements TicketEvent {}

    record StatusChanged(
            Status from,
            Status to,
            @Nullable CustomStatusId customFrom,
            @Nullable CustomStatusId customTo) implements TicketEvent {}

    record Renamed(String fromDigest, String toDigest) implements TicketEvent {}

    record Retyped(@Nullable TicketType from, TicketType to) implements TicketEvent {}

    record Tagged(List<String> from, List<String> to) implements TicketEvent {}

    /** A custom field holds something else: a value, or of what a person wrote the digest. */
    record FieldSet(
            FieldId field,
            @Nullable Object from,
            @Nullable String fromDigest,
            @Nullable Object to,
            @Nullable String toDigest)
            implements TicketEvent {}

    record Grouped(@Nullable GroupId from, @Nullable GroupId to) implements TicketEvent {}

    record Organized(
            @Nullable OrganizationId from, @Nullable OrganizationId to) implements TicketEvent {}

    /** Somebody else is the one who asks. */
    record Requested(CustomerId from, CustomerId to) implements TicketEvent {}

    record Formed(@Nullable FormId from, @Nullable FormId to) implements TicketEvent {}

    /** It bears another number in another system. */
    record Referenced(@Nullable String fromDigest, @Nullable String toDigest) implements TicketEvent {}

    /** An incident was tied to the problem behind it, or freed of it. */
    record Explained(@Nullable TicketId from, @Nullable TicketId to) implements TicketEvent {}

    /** A task is due at another time. */
    record Dated(@Nullable Instant from, @Nullable Instant to) implements TicketEvent {}

    record FollowersChanged(List<CustomerId> from, List<CustomerId> to) implements TicketEvent {}

    record CopiedChanged(List<CustomerId> from, List<CustomerId> to) implements TicketEvent {}

    /** The customer was asked what they think, or said it; what they wrote of it and their reason are named by digest. */
    record Rated(
            Satisfaction from,
            Satisfaction to,
            @Nullable String commentDigest,
            @Nullable String reasonDigest) implements TicketEvent {}

    /** A public message is for ourselves only from now on; there is no way back. */
    record MadePrivate(MessageId message) implements TicketEvent {}

    /** Words were blotted out of a message; {@code digest} is of what is left. */
    record Redacted(MessageId message, String digest) implements TicketEvent {}

    record FileRedacted(MessageId message, AttachmentId attachment) implements TicketEvent {}

    /** It went into the bin. */
    record Deleted(Status from) implements TicketEvent {}

    /** It came back out of the bin. */
    record Restored(Status to) implements TicketEvent {}

    /** What somebody wrote in it is gone for good, or all that anybody wrote because they were the one who asked. */
    record Forgotten(CustomerId customer, boolean whole) implements TicketEvent {}

    /** All that anybody wrote in it is gone for good. */
    record Scrubbed(String subjectDigest) implements TicketEvent {}

    /** It goes on in another ticket; {@code told} says so here. */
    record Merged(TicketId into, MessageId told, Status before) implements TicketEvent {}

    /** Another ticket goes on in this one; {@code copied} are those who were copied in for that. */
    record Absorbed(TicketId source, MessageId told, List<CustomerId> copied) implements TicketEvent {}

    /** A merge was taken back: it stands on its own again. */
    record Unmerged(TicketId from) implements TicketEvent {}

    /** A ticket that went on in this one left it again. */
    record Released(TicketId source) implements TicketEvent {}

    /** Some of its messages go on in a ticket of their own. */
    record Split(TicketId into, List<MessageId> messages) implements TicketEvent {}

    /** What was split off was thrown away again. */
    record Rejoined(TicketId from) implements TicketEvent {}

    /** Another ticket may belong to this one. */
    record Related(TicketId other, String why) implements TicketEvent {}

    record Unrelated(TicketId other) implements TicketEvent {}

    /** A promise was made, paused, resumed, kept, missed or dropped; {@code clock} is what it then was. */
    record Clocked(String what, Clock clock) implements TicketEvent {}

    /** Somebody of ours wrote to a third party beside the ticket. */
    record AsideSaid(AsideId aside, MessageId message, String digest) implements TicketEvent {}

    /** A third party answered. */
    record AsideHeard(AsideId aside, MessageId message, String digest) implements TicketEvent {}

    record AsideMoved(AsideId aside, boolean open) implements TicketEvent {}

    /** A rule did something beside changing the ticket: {@code notified} people, {@code called} a webhook. */
    record Acted(
            String what,
            List<CustomerId> to,
            @Nullable String resource,
            @Nullable String digest) implements TicketEvent {}

    /** What binds now, and what is to be done next. */
    record Carried(@Nullable Due due, @Nullable NextStep next) implements TicketEvent {}
}
