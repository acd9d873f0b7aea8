package io.quarterdeck.desk.zendesk.tickets;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket as the wire shows it. {@code beside} holds what was asked to be embedded, such as its metrics. */
public record TicketJson(
        String url,
        long id,
        @Nullable String externalId,
        Object via,
        Instant createdAt,
        Instant updatedAt,
        long generatedTimestamp,
        @Nullable String type,
        String subject,
        String rawSubject,
        @Nullable String description,
        String priority,
        String status,
        @Nullable String recipient,
        long requesterId,
        long submitterId,
        @Nullable Long assigneeId,
        @Nullable Long organizationId,
        @Nullable Long groupId,
        List<Long> collaboratorIds,
        List<Long> followerIds,
        List<Long> emailCcIds,
        @Nullable Long forumTopicId,
        @Nullable Long problemId,
        boolean hasIncidents,
        @JsonProperty("is_public") boolean isPublic,
        @Nullable Instant dueAt,
        List<String> tags,
        List<FieldJson> customFields,
        List<FieldJson> fields,
        SatisfactionJson satisfactionRating,
        List<Long> sharingAgreementIds,
        long customStatusId,
        List<Long> followupIds,
        long ticketFormId,
        long brandId,
        boolean allowChannelback,
        boolean allowAttachments,
        boolean fromMessagingChannel,
        @JsonAnyGetter Map<String, @Nullable Object> beside) {

    /** What a custom field holds. */
    public record FieldJson(long id, @Nullable Object value) {}

    public record SatisfactionJson(
            String score,
            @Nullable Long id,
            @Nullable String comment,
            @Nullable String reason) {}
}
