package io.quarterdeck.desk.zendesk.tickets;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.zendesk.uploads.AttachmentJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something said in a ticket, as the wire shows it. */
public record CommentJson(
        long id,
        String type,
        long authorId,
        String body,
        String htmlBody,
        String plainBody,
        @JsonProperty("public") boolean isPublic,
        List<AttachmentJson> attachments,
        long auditId,
        Object via,
        Instant createdAt,
        Map<String, Object> metadata) {}
