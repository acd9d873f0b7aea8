package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.TicketChanged;
import io.quarterdeck.desk.tickets.TicketEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What webhooks hear of a ticket, and how it is told: ids and values, never the words of a person. An event that has no
 * line in {@link #of} is the desk's own business.
 */
final class HookFacts {

    /** Our own name of an event type, and the one that the dialect's receivers know; whoever subscribes chooses. */
    private static final String OURS = "qd:event-type:";

    private static final String ALIAS = "zen:event-type:";
    private static final String ALIAS_VERSION = "2022-11-06";

    private static final List<String> NAMES = List.of(
            "ticket.created",
            "ticket.comment_added",
            "ticket.status_changed",
            "ticket.priority_changed",
            "ticket.agent_assignment_changed");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One thing to tell, in the two languages. */
    record Fact(String name, Map<String, @Nullable Object> event) {}

    private HookFacts() {}

    static boolean isKnown(String type) {
        return types().contains(type);
    }

    static List<String> types() {
        return Stream.of(OURS, ALIAS)
                .flatMap(prefix -> NAMES.stream().map(prefix::concat))
                .toList();
    }

    static List<String> typesOf(Fact fact) {
        return List.of(OURS + fact.name(), ALIAS + fact.name());
    }

    static Optional<Fact> of(LogEntry entry) {
        return switch (entry.event()) {
            case TicketEvent.Opened it -> Optional.of(comment("ticket.created", it.message(), true));
            case TicketEvent.Received it -> Optional.of(comment("ticket.comment_added", it.message(), true));
            case TicketEvent.Replied it -> Optional.of(comment("ticket.comment_added", it.message(), true));
            case TicketEvent.Noted it -> Optional.of(comment("ticket.comment_added", it.message(), false));
            case TicketEvent.StatusChanged it ->
                Optional.of(new Fact(
                        "ticket.status_changed",
                        values("current", it.to().word(), "previous", it.from().word())));
            case TicketEvent.Classified it ->
                Optional.of(new Fact("ticket.priority_changed", values("current", it.priority())));
            case TicketEvent.Assigned it ->
                Optional.of(new Fact(
                        "ticket.agent_assignment_changed",
                        values("current", Long.toString(it.owner().value()))));
            default -> Optional.empty();
        };
    }

    static String body(String type, String id, TicketChanged change, LogEntry entry, Fact fact) {
        var alias = type.startsWith(ALIAS);
        var ticket = change.ticket().value();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", id);
        body.put("type", type);
        body.put("time", time(entry.at()));
        body.put("account_id", change.brand().value());
        body.put("subject", (alias ? "zen:ticket:" : "qd:ticket:") + ticket);
        body.put(alias ? "zendesk_event_version" : "event_version", alias ? ALIAS_VERSION : "1");
        body.put(
                "detail",
                values(
                        "id", Long.toString(ticket),
                        "version", entry.seq(),
                        "actor_kind", entry.actor().kind().name().toLowerCase(Locale.ROOT),
                        "actor_id", entry.actor().id(),
                        "cause", entry.cause()));
        body.put("event", fact.event());
        return JSON.writeValueAsString(body);
    }

    private static Fact comment(String name, MessageId message, boolean isPublic) {
        return new Fact(name, values("comment", values("id", Long.toString(message.value()), "is_public", isPublic)));
    }

    private static String time(Instant at) {
        return at.toString();
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var at = 0; at < pairs.length; at += 2) {
            values.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return values;
    }
}
