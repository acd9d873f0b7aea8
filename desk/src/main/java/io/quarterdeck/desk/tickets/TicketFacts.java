package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Where it stands; {@code generatedAt} is when anything at all was last written of it, for exports. */
    public record Standing(
            Status status,
            @Nullable CustomStatusId customStatus,
            boolean customerWaits,
            boolean isPublic,
            Satisfaction satisfaction,
            @Nullable TicketId mergedInto,
            @Nullable Deletion deletion,
            Instant updatedAt,
            Instant generatedAt,
            @Nullable Instant solvedAt) {}

    /** The same with the digest of each text in its place, as a rebuild from the log sees it. */
    TicketFacts digested() {
        var recipient = origin.recipient();
        var externalId = about.externalId();
        return new TicketFacts(
                id,
                version,
                new Origin(
                        origin.channel(),
                        origin.submitter(),
                        recipient == null ? null : Secrets.digest(recipient),
                        origin.followUpOf(),
                        origin.release(),
                        origin.createdAt()),
                new About(
                        Secrets.digest(about.subject()),
                        about.type(),
                        about.priority(),
                        about.intent(),
                        about.form(),
                        externalId == null ? null : Secrets.digest(externalId),
                        about.problem(),
                        about.taskDueAt(),
                        about.tags(),
                        about.fields().entrySet().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, it -> digested(it.getValue())))),
                parties,
                standing,
                due,
                next);
    }

    private static FieldValue digested(FieldValue value) {
        return value instanceof FieldValue.Text(var text) ? new FieldValue.Text(Secrets.digest(text)) : value;
    }

    /** Who put it into the bin and when; a scrubbed one has no content any more and never comes back. */
    public record Deletion(Instant at, Actor by, Status before, boolean scrubbed) {}
}
