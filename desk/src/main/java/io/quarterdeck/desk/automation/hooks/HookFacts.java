package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.kit.Id;
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
 * What webhooks hear of a ticket, and how it is told: ids and values, never the words of a person. What the desk does
 * for itself, such as a step of its clocks, is not told.
 */
final class HookFacts {

    /** Our own name of an event type, and the one that the dialect's receivers know; whoever subscribes chooses. */
    private static final String OURS = "qd:event-type:";

    private static final String ALIAS = "zen:event-type:";
    private static final String ALIAS_VERSION = "2022-11-06";

    private static final List<String> NAMES = List.of(
            "ticket.agent_assignment_changed",
            "ticket.attachment_redacted_from_comment",
            "ticket.comment_added",
            "ticket.comment_made_private",
            "ticket.comment_redacted",
            "ticket.created",
            "ticket.custom_field_changed",
            "ticket.email_ccs_changed",
            "ticket.external_id_changed",
            "ticket.followers_changed",
            "ticket.form_changed",
            "ticket.group_assignment_changed",
            "ticket.merged",
            "ticket.organization_changed",
            "ticket.permanently_deleted",
            "ticket.priority_changed",
            "ticket.problem_link_changed",
            "ticket.requester_changed",
            "ticket.satisfaction_changed",
            "ticket.soft_deleted",
            "ticket.status_changed",
            "ticket.subject_changed",
            "ticket.tags_changed",
            "ticket.task_due_at_changed",
            "ticket.type_changed",
            "ticket.undeleted");

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
            case TicketEvent.Opened it -> comment("created", it.message(), !Boolean.TRUE.equals(it.isPrivate()));
            case TicketEvent.Received it -> comment("comment_added", it.message(), true);
            case TicketEvent.Replied it -> comment("comment_added", it.message(), true);
            case TicketEvent.Noted it -> comment("comment_added", it.message(), false);
            case TicketEvent.MadePrivate it -> comment("comment_made_private", it.message(), false);
            case TicketEvent.Redacted it -> fact("comment_redacted", values("comment_id", id(it.message())));
            case TicketEvent.FileRedacted it ->
                fact(
                        "attachment_redacted_from_comment",
                        values("comment_id", id(it.message()), "attachment_id", id(it.attachment())));
            case TicketEvent.StatusChanged it ->
                changed("status_changed", it.from().word(), it.to().word());
            case TicketEvent.Classified it -> changed("priority_changed", it.priorityFrom(), it.priority());
            case TicketEvent.Assigned it -> changed("agent_assignment_changed", id(it.from()), id(it.owner()));
            case TicketEvent.Grouped it -> changed("group_assignment_changed", id(it.from()), id(it.to()));
            case TicketEvent.Organized it -> changed("organization_changed", id(it.from()), id(it.to()));
            case TicketEvent.Requested it -> changed("requester_changed", id(it.from()), id(it.to()));
            case TicketEvent.Formed it -> changed("form_changed", id(it.from()), id(it.to()));
            case TicketEvent.Explained it -> changed("problem_link_changed", id(it.from()), id(it.to()));
            case TicketEvent.Retyped it ->
                changed(
                        "type_changed",
                        it.from() == null ? null : it.from().word(),
                        it.to().word());
            case TicketEvent.Tagged it -> changed("tags_changed", it.from(), it.to());
            case TicketEvent.Dated it -> changed("task_due_at_changed", time(it.from()), time(it.to()));
            case TicketEvent.FollowersChanged it -> changed("followers_changed", ids(it.from()), ids(it.to()));
            case TicketEvent.CopiedChanged it -> changed("email_ccs_changed", ids(it.from()), ids(it.to()));
            case TicketEvent.Rated it -> changed("satisfaction_changed", word(it.from()), word(it.to()));
            case TicketEvent.FieldSet it ->
                fact(
                        "custom_field_changed",
                        values("field_id", id(it.field()), "current", it.to(), "previous", it.from()));
            case TicketEvent.Renamed _ -> fact("subject_changed", values());
            case TicketEvent.Referenced _ -> fact("external_id_changed", values());
            case TicketEvent.Deleted it ->
                fact("soft_deleted", values("previous", it.from().word()));
            case TicketEvent.Restored it ->
                fact("undeleted", values("current", it.to().word()));
            case TicketEvent.Scrubbed _ -> fact("permanently_deleted", values());
            case TicketEvent.Merged it -> fact("merged", values("target_ticket_id", id(it.into())));
            case TicketEvent.Forgotten _,
                    TicketEvent.Absorbed _,
                    TicketEvent.Unmerged _,
                    TicketEvent.Released _,
                    TicketEvent.Split _,
                    TicketEvent.Rejoined _,
                    TicketEvent.Unrelated _,
                    TicketEvent.AsideSaid _,
                    TicketEvent.AsideHeard _,
                    TicketEvent.AsideMoved _,
                    TicketEvent.Composed _,
                    TicketEvent.Withdrawn _,
                    TicketEvent.Delivered _,
                    TicketEvent.Related _,
                    TicketEvent.Clocked _,
                    TicketEvent.Acted _,
                    TicketEvent.Carried _ -> Optional.empty();
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
                        "actor_kind", word(entry.actor().kind()),
                        "actor_id", entry.actor().id(),
                        "cause", entry.cause()));
        body.put("event", fact.event());
        return JSON.writeValueAsString(body);
    }

    private static Optional<Fact> comment(String name, MessageId message, boolean isPublic) {
        return fact(name, values("comment", values("id", id(message), "is_public", isPublic)));
    }

    private static Optional<Fact> changed(String name, @Nullable Object from, @Nullable Object to) {
        return fact(name, values("current", to, "previous", from));
    }

    private static Optional<Fact> fact(String name, Map<String, @Nullable Object> event) {
        return Optional.of(new Fact("ticket." + name, event));
    }

    private static @Nullable String id(@Nullable Id id) {
        return id == null ? null : Long.toString(id.value());
    }

    private static List<String> ids(List<? extends Id> ids) {
        return ids.stream().map(it -> Long.toString(it.value())).toList();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var at = 0; at < pairs.length; at += 2) {
            values.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return values;
    }
}
