package io.quarterdeck.desk.transfer.shapes;

import io.quarterdeck.desk.kit.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Exports of the dialect: tickets with their comments, users, organizations, macros, articles; one a row, or lists of
 * them.
 */
public final class ZendeskShape implements Shape {

    private static final List<String> LISTS =
            List.of("organizations", "users", "macros", "categories", "sections", "articles", "tickets");
    private static final Map<String, String> CHANNELS =
            Map.of("email", "email", "chat", "chat", "sms", "sms", "voice", "voice", "web", "email", "api", "email");

    @Override
    public List<Read> read(JsonNode row) {
        var read = new ArrayList<Read>();
        for (var list : LISTS) {
            row.path(list).forEach(it -> read.add(one(it)));
        }
        return read.isEmpty() ? List.of(one(row)) : read;
    }

    private static Read one(JsonNode row) {
        var fields = new Fields(row).without("url", "result_type");
        if (row.has("domain_names")) {
            return organization(fields);
        }
        if (row.has("section_id") && row.has("body")) {
            return article(fields);
        }
        if (row.has("actions") && !row.has("conditions")) {
            return ZendeskMacro.read(fields);
        }
        if (row.has("category_id") && row.has("name")) {
            return section(fields);
        }
        if (row.has("source_locale") && row.has("name")) {
            return category(fields);
        }
        if (row.has("subject") || row.has("comments")) {
            return ticket(fields);
        }
        if (row.has("email") || row.has("role")) {
            return user(fields);
        }
        throw Refusal.invalid("row", "This row is no ticket, user, organization, macro or article");
    }

    private static Read organization(Fields it) {
        var organization = new Item.Organization(
                it.required("id"),
                it.required("name"),
                it.texts("domain_names"),
                it.text("details"),
                it.text("notes"),
                it.flag("shared_tickets"),
                it.flag("shared_comments"),
                it.texts("tags"));
        return read(it.without("created_at", "updated_at", "external_id"), organization);
    }

    private static Read user(Fields it) {
        var user = new Item.User(
                it.required("id"),
                it.text("name"),
                it.text("email"),
                role(it.text("role")),
                it.flag("suspended") || it.node("active").isBoolean() && !it.flag("active"),
                it.text("alias"),
                it.text("phone"),
                it.text("details"),
                it.text("notes"),
                it.text("signature"),
                it.text("locale"),
                it.text("iana_time_zone"),
                it.texts("tags"),
                it.text("organization_id"));
        var known = it.without(
                "created_at",
                "updated_at",
                "external_id",
                "time_zone",
                "locale_id",
                "verified",
                "photo",
                "moderator",
                "last_login_at",
                "role_type",
                "two_factor_auth_enabled",
                "report_csv",
                "shared_agent",
                "default_group_id");
        return read(known, user);
    }

    private static Read category(Fields it) {
        var locale = it.required("source_locale");
        var category =
                new Item.Category(it.required("id"), locale, it.whole("position"), text(it, "name", "description"));
        return read(it.without("html_url", "created_at", "updated_at", "outdated"), category);
    }

    private static Read section(Fields it) {
        var section = new Item.Section(
                it.required("id"),
                it.required("category_id"),
                it.text("parent_section_id"),
                it.required("source_locale"),
                it.whole("position"),
                text(it, "name", "description"));
        return read(
                it.without("html_url", "created_at", "updated_at", "outdated", "theme_template", "sorting"), section);
    }

    private static Read article(Fields it) {
        var article = new Item.Article(
                it.required("id"),
                it.required("section_id"),
                it.text("author_id"),
                it.required("source_locale"),
                it.flag("promoted"),
                it.whole("position"),
                it.flag("comments_disabled"),
                it.texts("label_names"),
                text(it, "title", "body"),
                List.of());
        var known = it.without(
                "html_url",
                "created_at",
                "updated_at",
                "edited_at",
                "name",
                "vote_sum",
                "vote_count",
                "outdated",
                "outdated_locales",
                "permission_group_id");
        return read(known, article);
    }

    /** In every language, if the row tells of them, or in its own. */
    private static List<Item.Text> text(Fields it, String title, String body) {
        var locale = it.text("locale");
        var source = it.required("source_locale");
        var all = new ArrayList<Item.Text>();
        for (var node : it.node("translations")) {
            var one = new Fields(node);
            all.add(new Item.Text(
                    one.required("locale"),
                    one.required("title"),
                    one.text("body"),
                    one.flag("draft"),
                    one.flag("outdated")));
        }
        if (!all.isEmpty()) {
            it.without(title, body, "draft");
            return all;
        }
        return List.of(new Item.Text(
                locale == null ? source : locale, it.required(title), it.text(body), it.flag("draft"), false));
    }

    private static Read ticket(Fields it) {
        var id = it.required("id");
        var people = new ArrayList<Item.User>();
        var requester = who(it, "requester", people);
        if (requester == null) {
            throw Refusal.invalid("row", "This ticket has no requester");
        }
        var assignee = who(it, "assignee", people);
        who(it, "submitter", people);
        var created = it.requiredInstant("created_at");
        var updated = it.instant("updated_at");
        var solved = it.instant("solved_at");
        var ticket = new Item.Ticket(
                id,
                orEmpty(it.text("subject")),
                it.text("type"),
                status(it.text("status")),
                it.text("priority"),
                null,
                CHANNELS.getOrDefault(it.node("via").path("channel").asString("email"), "email"),
                requester,
                assignee,
                it.node("group").path("name").asString(null),
                organizationOf(it),
                it.text("problem_id"),
                it.texts("tags"),
                custom(it.node("custom_fields")),
                it.texts("follower_ids"),
                it.texts("email_cc_ids"),
                it.node("satisfaction_rating").path("score").asString(null),
                it.instant("due_at"),
                created,
                updated == null ? created : updated,
                solved == null ? solvedAt(it.node("metric_set")) : solved,
                comments(it, requester, people),
                people);
        var known = it.without(
                "raw_subject",
                "fields",
                "generated_timestamp",
                "external_id",
                "recipient",
                "has_incidents",
                "is_public",
                "collaborator_ids",
                "collaborator",
                "brand_id",
                "allow_channelback",
                "allow_attachments",
                "group_id",
                "from_messaging_channel",
                "custom_status_id",
                "metric_set",
                "encoded_id",
                "description");
        return read(known, ticket);
    }

    private static @Nullable String organizationOf(Fields it) {
        var nested = it.node("organization").path("id").asString(null);
        var named = it.text("organization_id");
        return named == null ? nested : named;
    }

    private static @Nullable Instant solvedAt(JsonNode metrics) {
        return new Fields(metrics).instant("solved_at");
    }

    private static List<Item.Comment> comments(Fields it, String requester, List<Item.User> people) {
        var comments = new ArrayList<Item.Comment>();
        for (var node : it.node("comments")) {
            var said = new Fields(node);
            var author = who(said, "author", people);
            comments.add(new Item.Comment(
                    author == null ? requester : author,
                    said.node("public").asBoolean(true),
                    said.requiredInstant("created_at"),
                    orEmpty(said.text("plain_body") == null ? said.text("body") : said.text("plain_body")),
                    said.text("html_body"),
                    files(said.node("attachments"), "file_name", "content_url")));
        }
        if (comments.isEmpty()) {
            comments.add(new Item.Comment(
                    requester,
                    true,
                    it.requiredInstant("created_at"),
                    orEmpty(it.text("description")),
                    null,
                    List.of()));
        }
        return comments;
    }

    static List<Item.File> files(JsonNode nodes, String name, String url) {
        var files = new ArrayList<Item.File>();
        for (var node : nodes) {
            var file = new Fields(node);
            files.add(new Item.File(
                    orEmpty(file.text(name)),
                    file.text("content_type"),
                    node.path("size").asLong(0),
                    file.text("sha256"),
                    file.text(url),
                    file.flag("inline")));
        }
        return files;
    }

    /** By id, or as a whole person; of whom more is told is written down. */
    private static @Nullable String who(Fields it, String role, List<Item.User> people) {
        var nested = it.node(role);
        var id = it.text(role + "_id");
        if (nested.isObject() && nested.hasNonNull("id")) {
            var person = new Fields(nested);
            people.add(Item.User.named(
                    person.required("id"), person.text("name"), person.text("email"), role(person.text("role"))));
            return id == null ? person.required("id") : id;
        }
        return id;
    }

    private static List<Item.Field> custom(JsonNode fields) {
        var custom = new ArrayList<Item.Field>();
        for (var it : fields) {
            if (Fields.says(it.path("value"))) {
                var title = it.path("title")
                        .asString("custom_field_" + it.path("id").asString(""));
                custom.add(new Item.Field(title, value(it.path("value"))));
            }
        }
        return custom;
    }

    static Object value(JsonNode value) {
        if (value.isArray()) {
            var many = new ArrayList<String>();
            value.forEach(it -> many.add(it.asString("")));
            return many;
        }
        return value.isBoolean() ? value.asBoolean() : value.isIntegralNumber() ? value.asLong() : value.asString("");
    }

    private static String status(@Nullable String word) {
        return word == null ? "open" : word;
    }

    private static @Nullable String role(@Nullable String word) {
        return word == null ? null : word.equals("end-user") ? "customer" : word;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Read read(Fields fields, Item item) {
        return new Read(item, fields.leftOut());
    }
}
