package io.quarterdeck.desk.transfer.shapes;

import static io.quarterdeck.desk.transfer.shapes.ZendeskShape.orEmpty;

import io.quarterdeck.desk.kit.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tickets with their messages, as the Gorgias API lists them. */
public final class GorgiasShape implements Shape {

    private static final Map<String, String> CHANNELS = Map.of("chat", "chat", "phone", "voice", "sms", "sms");

    @Override
    public List<Read> read(JsonNode row) {
        var many = row.path("data");
        if (many.isEmpty()) {
            return List.of(ticket(new Fields(row)));
        }
        var read = new ArrayList<Read>();
        many.forEach(it -> read.add(ticket(new Fields(it))));
        return read;
    }

    private static Read ticket(Fields it) {
        if (it.flag("spam") || it.text("trashed_datetime") != null) {
            throw Refusal.invalid("row", "Spam and what was thrown away is left behind");
        }
        var people = new ArrayList<Item.User>();
        var requester = who(it.node("customer"), "customer", people);
        if (requester == null) {
            throw Refusal.invalid("row", "This ticket has no customer");
        }
        var created = it.requiredInstant("created_datetime");
        var updated = it.instant("updated_datetime");
        var ticket = new Item.Ticket(
                it.required("id"),
                orEmpty(it.text("subject")),
                null,
                orEmpty(it.text("status")).equals("closed") ? "solved" : "open",
                it.text("priority"),
                null,
                CHANNELS.getOrDefault(orEmpty(it.text("channel")), "email"),
                requester,
                who(it.node("assignee_user"), "agent", people),
                it.node("assignee_team").path("name").asString(null),
                null,
                null,
                it.texts("tags"),
                custom(it),
                List.of(),
                List.of(),
                null,
                null,
                created,
                updated == null ? created : updated,
                it.instant("closed_datetime"),
                messages(it, requester, people),
                people);
        var known = it.without(
                "uri", "via", "language", "opened_datetime", "last_message_datetime", "last_received_message_datetime",
                "is_unread", "from_agent", "messages_count", "snooze_datetime", "external_id", "excerpt");
        return new Read(ticket, known.leftOut());
    }

    private static List<Item.Comment> messages(Fields it, String requester, List<Item.User> people) {
        var said = new ArrayList<Item.Comment>();
        for (var node : it.node("messages")) {
            var one = new Fields(node);
            var author = who(one.node("sender"), one.flag("from_agent") ? "agent" : "customer", people);
            said.add(new Item.Comment(
                    author == null ? requester : author,
                    one.node("public").asBoolean(true),
                    one.requiredInstant("created_datetime"),
                    orEmpty(one.text("body_text")),
                    one.text("body_html"),
                    ZendeskShape.files(one.node("attachments"), "name", "url")));
        }
        return said;
    }

    /** Order numbers, which the shop's connector left with the customer, stay findable. */
    private static List<Item.Field> custom(Fields it) {
        var custom = new ArrayList<Item.Field>();
        for (var integration : it.node("customer").path("integrations")) {
            for (var order : integration.path("orders")) {
                var name = order.path("name").asString("");
                if (!name.isBlank() && custom.isEmpty()) {
                    custom.add(new Item.Field("Order", name));
                }
            }
        }
        return custom;
    }

    private static @Nullable String who(JsonNode node, String role, List<Item.User> people) {
        var it = new Fields(node);
        var id = it.text("id");
        if (id == null) {
            return null;
        }
        // customers and users are numbered apart there
        var key = role + "-" + id;
        people.add(Item.User.named(key, it.text("name"), it.text("email"), role));
        return key;
    }
}
