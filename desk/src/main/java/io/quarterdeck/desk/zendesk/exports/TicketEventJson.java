package io.quarterdeck.desk.zendesk.exports;

import io.quarterdeck.desk.zendesk.tickets.AuditJson;
import io.quarterdeck.desk.zendesk.tickets.Via;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change of a ticket as the export tells it: what an audit calls an event stands here under the field's own name. */
record TicketEventJson(
        long id,
        long ticketId,
        long timestamp,
        Instant createdAt,
        long updaterId,
        String via,
        @Nullable Object viaReferenceId,
        Map<String, Object> system,
        Map<String, Object> metadata,
        String eventType,
        List<Map<String, @Nullable Object>> childEvents) {

    private static final String COMMENT = "Comment";

    static TicketEventJson of(AuditJson audit, boolean said) {
        return new TicketEventJson(
                audit.id(),
                audit.ticketId(),
                audit.createdAt().getEpochSecond(),
                audit.createdAt(),
                audit.authorId(),
                via(audit.via()).channel(),
                rule(via(audit.via())),
                Map.of(),
                audit.metadata(),
                "Audit",
                audit.events().stream()
                        .filter(it -> said || !COMMENT.equals(it.get("type")))
                        .map(TicketEventJson::child)
                        .toList());
    }

    private static Map<String, @Nullable Object> child(Map<String, @Nullable Object> event) {
        var child = new LinkedHashMap<String, @Nullable Object>(event);
        var via = via(child.get("via"));
        child.put("via", via.channel());
        child.put("via_reference_id", rule(via));
        child.put("event_type", child.remove("type"));
        if (child.remove("field_name") instanceof String field) {
            child.put(field, child.remove("value"));
        }
        return child;
    }

    private static Via via(@Nullable Object via) {
        return via instanceof Via known ? known : new Via("system", Map.of());
    }

    /** The number of the rule that did it. */
    private static @Nullable Object rule(Via via) {
        return via.source().get("from") instanceof Map<?, ?> from ? from.get("id") : null;
    }
}
