package io.quarterdeck.desk.transfer.shapes;

import static io.quarterdeck.desk.transfer.shapes.ZendeskShape.orEmpty;

import io.quarterdeck.desk.kit.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tickets with their conversations, contacts and companies, as the Freshdesk API lists them. */
public final class FreshdeskShape implements Shape {

    private static final Map<Integer, String> STATUSES = Map.of(2, "open", 3, "pending", 4, "solved", 5, "closed");
    private static final Map<Integer, String> PRIORITIES = Map.of(1, "low", 2, "normal", 3, "high", 4, "urgent");
    private static final Map<Integer, String> CHANNELS = Map.of(3, "voice", 7, "chat");

    @Override
    public List<Read> read(JsonNode row) {
        var fields = new Fields(row);
        if (row.has("domains")) {
            return List.of(company(fields));
        }
        if (row.has("subject") || row.has("conversations")) {
            return List.of(ticket(fields));
        }
        if (row.has("email") || row.has("name")) {
            return List.of(contact(fields));
        }
        throw Refusal.invalid("row", "This row is no ticket, contact or company");
    }

    private static Read company(Fields it) {
        var company = new Item.Organization(
                it.required("id"),
                it.required("name"),
                it.texts("domains"),
                it.text("description"),
                it.text("note"),
                false,
                false,
                List.of());
        return new Read(company, it.without("created_at", "updated_at").leftOut());
    }

    private static Read contact(Fields it) {
        var phone = it.text("phone");
        var contact = new Item.User(
                it.required("id"),
                it.text("name"),
                it.text("email"),
                "customer",
                it.flag("deleted"),
                null,
                phone == null ? it.text("mobile") : phone,
                it.text("description"),
                null,
                null,
                it.text("language"),
                null,
                it.texts("tags"),
                it.text("company_id"));
        return new Read(
                contact, it.without("active", "created_at", "updated_at", "time_zone", "mobile").leftOut());
    }

    private static Read ticket(Fields it) {
        var requester = it.required("requester_id");
        var people = new ArrayList<Item.User>();
        var nested = new Fields(it.node("requester"));
        people.add(Item.User.named(requester, nested.text("name"), nested.text("email"), "customer"));
        var created = it.requiredInstant("created_at");
        var updated = it.instant("updated_at");
        var stats = new Fields(it.node("stats"));
        var resolved = stats.instant("resolved_at");
        var status = it.whole("status");
        var ticket = new Item.Ticket(
                it.required("id"),
                orEmpty(it.text("subject")),
                null,
                STATUSES.getOrDefault(status, "open"),
                PRIORITIES.get(it.whole("priority")),
                null,
                CHANNELS.getOrDefault(it.whole("source"), "email"),
                requester,
                it.text("responder_id"),
                it.node("group").path("name").asString(null),
                it.text("company_id"),
                null,
                it.texts("tags"),
                custom(it.node("custom_fields")),
                List.of(),
                List.of(),
                null,
                null,
                created,
                updated == null ? created : updated,
                resolved == null ? stats.instant("closed_at") : resolved,
                said(it, requester, created),
                people);
        var known = it.without(
                "description", "description_text", "due_by", "fr_due_by", "is_escalated", "fr_escalated", "spam",
                "deleted", "email_config_id", "association_type", "group_id", "product_id");
        var leftOut = new ArrayList<>(known.leftOut());
        if (!STATUSES.containsKey(status)) {
            leftOut.add("status %d, taken as open".formatted(status));
        }
        return new Read(ticket, leftOut);
    }

    private static List<Item.Comment> said(Fields it, String requester, Instant created) {
        var said = new ArrayList<Item.Comment>();
        said.add(new Item.Comment(
                requester,
                true,
                created,
                orEmpty(it.text("description_text")),
                it.text("description"),
                ZendeskShape.files(it.node("attachments"), "name", "attachment_url")));
        for (var node : it.node("conversations")) {
            var one = new Fields(node);
            said.add(new Item.Comment(
                    author(one, requester),
                    !one.flag("private"),
                    one.requiredInstant("created_at"),
                    orEmpty(one.text("body_text")),
                    one.text("body"),
                    ZendeskShape.files(one.node("attachments"), "name", "attachment_url")));
        }
        return said;
    }

    /** What came in and names nobody is the requester's. */
    private static @Nullable String author(Fields one, String requester) {
        var author = one.text("user_id");
        return author == null && one.flag("incoming") ? requester : author;
    }

    private static List<Item.Field> custom(JsonNode fields) {
        var custom = new ArrayList<Item.Field>();
        for (var it : fields.properties()) {
            if (Fields.says(it.getValue())) {
                custom.add(new Item.Field(it.getKey().replaceFirst("^cf_", ""), ZendeskShape.value(it.getValue())));
            }
        }
        return custom;
    }
}
