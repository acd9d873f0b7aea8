package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.GroupId;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is true of a ticket and decided by its events: what rules ask, what the row holds, what a rebuild gives. */
public record TicketFacts(
        TicketId id,
        long version,
        Origin origin,
        About about,
        Parties parties,
        Standing standing,
        @Nullable Due due,
        @Nullable NextStep next) {

    /** What was settled when it was opened. Without a submitter the requester wrote it themselves. */
    public record Origin(
            String channel,
            @Nullable CustomerId submitter,
            @Nullable String recipient,
            @Nullable TicketId followUpOf,
            int release,
            Instant createdAt) {}

    /** What it is about; tags are lower case, in order and each once. */
    public record About(
            String subject,
            @Nullable TicketType type,
            String priority,
            @Nullable String intent,
            @Nullable FormId form,
            @Nullable String externalId,
            @Nullable TicketId problem,
            @Nullable Instant taskDueAt,
            List<String> tags,
            Map<FieldId, FieldValue> fields) {}

    /** Who has to do with it. Followers are staff and see all; those copied in see what is public. */
    public record Parties(
            CustomerId requester,
            @Nullable OrganizationId organization,
            @Nullable PersonId owner,
            @Nullable GroupId group,
            List<CustomerId> followers,
            List<CustomerId> copied) {}

    /** Where it stands. */
    public record Standing(
            Status status,
            @Nullable CustomStatusId customStatus,
            boolean customerWaits,
            boolean isPublic,
            Satisfaction satisfaction,
            @Nullable TicketId mergedInto,
            @Nullable Deletion deletion,
            Instant updatedAt,
            @Nullable Instant solvedAt) {}

    /** Who put it into the bin and when; a scrubbed one has no content any more and never comes back. */
    public record Deletion(
            Instant at, Actor by, Status before, boolean scrubbed) {}
}
