package io.quarterdeck.desk.transfer.shapes;

import static io.quarterdeck.desk.transfer.shapes.ZendeskShape.orEmpty;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.html.HtmlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Conversations with their threads, as the Help Scout API embeds them. */
public final class HelpScoutShape implements Shape {

    private static final Map<String, String> STATUSES = Map.of("active", "open", "pending", "pending", "closed", "solved");

    @Override
    public List<Read> read(JsonNode row) {
        var many = row.path("_embedded").path("conversations");
        if (many.isEmpty()) {
            return List.of(conversation(new Fields(row)));
        }
        var read = new ArrayList<Read>();
        many.forEach(it -> read.add(conversation(new Fields(it))));
        return read;
    }

    private static Read conversation(Fields it) {
        var status = it.required("status");
        if (!STATUSES.containsKey(status)) {
            throw Refusal.invalid("row", "A conversation of status '%s' is left behind".formatted(status));
        }
        var people = new ArrayList<Item.User>();
        var requester = who(it.node("primaryCustomer"), "customer", people);
        if (requester == null) {
            throw Refusal.invalid("row", "This conversation has no primaryCustomer");
        }
        var created = it.requiredInstant("createdAt");
        var updated = it.instant("userUpdatedAt");
        var tags = new ArrayList<String>();
        it.node("tags").forEach(tag -> tags.add(tag.path("tag").asString("")));
        var ticket = new Item.Ticket(
                it.required("id"),
                orEmpty(it.text("subject")),
                null,
                STATUSES.get(status),
                null,
                null,
                it.node("type").asString("email").equals("phone") ? "voice" : chatOrMail(it.node("type")),
                requester,
                who(it.node("assignee"), "agent", people),
                null,
                null,
                null,
                tags,
                custom(it.node("customFields")),
                List.of(),
                List.of(),
                null,
                null,
                created,
                updated == null ? created : updated,
                it.instant("closedAt"),
                threads(it.node("_embedded").path("threads"), requester, people),
                people);
        var known = it.without(
                "number", "threads", "folderId", "mailboxId", "state", "preview", "createdBy", "closedBy", "closedByUser",
                "customerWaitingSince", "source", "_links", "cc", "bcc");
        return new Read(ticket, known.leftOut());
    }

    private static String chatOrMail(JsonNode type) {
        return type.asString("email").equals("chat") ? "chat" : "email";
    }

    private static List<Item.Comment> threads(JsonNode threads, String requester, List<Item.User> people) {
        var said = new ArrayList<Item.Comment>();
        for (var node : threads) {
            var one = new Fields(node);
            var type = orEmpty(one.text("type"));
            if (type.equals("lineitem") || !Fields.says(node.path("body"))) {
                continue;
            }
            var html = orEmpty(one.text("body"));
            var author = who(one.node("createdBy"), type.equals("customer") ? "customer" : "agent", people);
            said.add(new Item.Comment(
                    author == null ? requester : author,
                    !type.equals("note"),
                    one.requiredInstant("createdAt"),
                    HtmlText.of(html),
                    html,
                    ZendeskShape.files(node.path("_embedded").path("attachments"), "filename", "url")));
        }
        // the newest comes first there
        return said.stream()
                .sorted(Comparator.comparing(Item.Comment::createdAt))
                .toList();
    }

    private static @Nullable String who(JsonNode node, String role, List<Item.User> people) {
        var it = new Fields(node);
        var id = it.text("id");
        if (id == null || id.equals("0")) {
            return null;
        }
        var name = Stream.of(orEmpty(it.text("first")), orEmpty(it.text("last")))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        var kind = orEmpty(it.text("type"));
        var as = kind.isEmpty() ? role : kind.equals("user") ? "agent" : "customer";
        // customers and users are numbered apart there
        var key = as + "-" + id;
        people.add(Item.User.named(key, name, it.text("email"), as));
        return key;
    }

    private static List<Item.Field> custom(JsonNode fields) {
        var custom = new ArrayList<Item.Field>();
        for (var it : fields) {
            var text = it.path("text").asString(it.path("value").asString(""));
            if (!text.isBlank()) {
                custom.add(new Item.Field(it.path("name").asString(""), text));
            }
        }
        return custom;
    }
}
