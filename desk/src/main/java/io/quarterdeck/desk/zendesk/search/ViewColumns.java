package io.quarterdeck.desk.zendesk.search;

import io.quarterdeck.desk.search.Views;
import io.quarterdeck.desk.zendesk.tickets.TicketJson;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a view: what they are called, and what stands in them for a ticket. */
final class ViewColumns {

    private static final Map<String, String> TITLES = Map.of(
            "nice_id", "ID",
            "type", "Ticket type",
            "ticket_type", "Ticket type",
            "created", "Requested",
            "created_at", "Requested",
            "due_date", "Due date",
            "ticket_form", "Ticket form");

    private static final Map<String, String> KEYS = Map.of(
            "requester", "requester_id",
            "assignee", "assignee_id",
            "submitter", "submitter_id",
            "group", "group_id",
            "organization", "organization_id",
            "brand", "brand_id",
            "ticket_form", "ticket_form_id");

    private ViewColumns() {}

    static ViewJson.ColumnJson column(String word) {
        return new ViewJson.ColumnJson(
                isField(word) ? Long.valueOf(word) : word, title(word), !isField(word), Views.isSortable(word));
    }

    static String title(String word) {
        var words = word.replace('_', ' ');
        return TITLES.getOrDefault(word, words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1));
    }

    /** Under which key the column stands in a row. */
    static String key(String word) {
        return KEYS.getOrDefault(word, word);
    }

    static @Nullable Object value(String word, TicketJson ticket) {
        return switch (word) {
            case "nice_id" -> ticket.id();
            case "subject" -> ticket.subject();
            case "description" -> ticket.description();
            case "status" -> ticket.status();
            case "priority" -> ticket.priority();
            case "type" -> ticket.type();
            case "requester" -> ticket.requesterId();
            case "submitter" -> ticket.submitterId();
            case "assignee" -> ticket.assigneeId();
            case "group" -> ticket.groupId();
            case "organization" -> ticket.organizationId();
            case "brand" -> ticket.brandId();
            case "ticket_form" -> ticket.ticketFormId();
            case "created" -> ticket.createdAt();
            case "updated" -> ticket.updatedAt();
            case "due_date" -> ticket.dueAt();
            case "external_id" -> ticket.externalId();
            case "tags" -> ticket.tags();
            case "via" -> ticket.via();
            case "satisfaction_score" -> ticket.satisfactionRating();
            default ->
                ticket.fields().stream()
                        .filter(it -> Long.toString(it.id()).equals(word))
                        .map(TicketJson.FieldJson::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        };
    }

    private static boolean isField(String word) {
        return word.matches("\\d+");
    }
}
