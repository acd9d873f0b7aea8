package io.quarterdeck.desk.transfer.live;

import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a row whole: what a list only names by number is told in words, comments and files are fetched. */
final class LiveRows {

    private static final String CUSTOM = "custom_fields_";
    private static final String PAGE = "?page%5Bsize%5D=100";

    private final LiveSource source;
    private final LiveCalls calls;
    private final Function<InputStream, String> luggage;
    private final Map<String, Map<String, String>> names = new HashMap<>();

    /** {@code luggage} keeps a content and gives its hash. */
    LiveRows(LiveSource source, LiveCalls calls, Function<InputStream, String> luggage) {
        this.source = source;
        this.calls = calls;
        this.luggage = luggage;
    }

    /** Nothing of what lies in the bin. */
    Optional<JsonNode> whole(LivePlan plan, JsonNode row) {
        if (!(row instanceof ObjectNode it)) {
            return Optional.empty();
        }
        return switch (plan) {
            case ORGANIZATIONS, USERS -> Optional.of(it);
            case CATEGORIES, SECTIONS, ARTICLES -> Optional.of(translated(plan, it));
            case MACROS -> Optional.of(macro(it));
            case TICKETS ->
                it.path("status").asString("").equals("deleted") ? Optional.empty() : Optional.of(ticket(it));
        };
    }

    private ObjectNode translated(LivePlan plan, ObjectNode it) {
        var all = it.putArray("translations");
        var path = "/api/v2/help_center/%s/%s/translations".formatted(plan.list(), id(it)) + PAGE;
        each(path, "translations", all::add);
        return it;
    }

    /** Its files come with it, and what its actions and its restriction number is named. */
    private ObjectNode macro(ObjectNode it) {
        for (var action : it.path("actions")) {
            var name =
                    name(action.path("field").asString(""), action.path("value").asString(""));
            if (name != null && action instanceof ObjectNode one) {
                one.put("title", name);
            }
        }
        if (it.path("restriction") instanceof ObjectNode restriction
                && restriction.path("type").asString("").equals("Group")) {
            var named = restriction.putArray("names");
            for (var id : restriction.path("ids")) {
                named.add(groups().getOrDefault(id.asString(""), id.asString("")));
            }
        }
        var files = it.putArray("attachments");
        each("/api/v2/macros/%s/attachments".formatted(id(it)) + PAGE, "macro_attachments", file -> {
            fetch(file);
            files.add(file);
        });
        return it;
    }

    private @Nullable String name(String field, String value) {
        if (field.startsWith(CUSTOM)) {
            return fields().get(field.substring(CUSTOM.length()));
        }
        return switch (field) {
            case "group_id" -> groups().get(value);
            case "ticket_form_id" -> names("ticket_forms", "name").get(value);
            case "custom_status_id" -> names("custom_statuses", "agent_label").get(value);
            default -> null;
        };
    }

    private Map<String, String> fields() {
        return names("ticket_fields", "title");
    }

    private Map<String, String> groups() {
        return names("groups", "name");
    }

    private ObjectNode ticket(ObjectNode it) {
        for (var field : it.path("custom_fields")) {
            if (field instanceof ObjectNode one && fields().containsKey(id(one))) {
                one.put("title", fields().get(id(one)));
            }
        }
        var group = groups().get(it.path("group_id").asString(""));
        if (group != null) {
            it.putObject("group").put("name", group);
        }
        var comments = it.putArray("comments");
        each("/api/v2/tickets/%s/comments".formatted(id(it)) + PAGE, "comments", comment -> {
            comment.path("attachments").forEach(this::fetch);
            comments.add(comment);
        });
        return it;
    }

    /** Its content comes with it under its hash; where it cannot be had the row tells of it all the same. */
    private void fetch(JsonNode file) {
        if (file instanceof ObjectNode it && it.path("content_url").isString()) {
            calls.file(source.root().resolve(URI.create(it.path("content_url").asString())), luggage)
                    .ifPresent(sha256 -> it.put("sha256", sha256));
        }
    }

    /** What the things of a list are called, by their ids. */
    private Map<String, String> names(String list, String name) {
        var known = names.get(list);
        if (known == null) {
            var found = new HashMap<String, String>();
            each(
                    "/api/v2/" + list + PAGE,
                    list,
                    it -> found.put(id(it), it.path(name).asString("")));
            names.put(list, found);
            return found;
        }
        return known;
    }

    /** What a list has, page by page. */
    private void each(String path, String list, Consumer<JsonNode> row) {
        var next = Optional.of(source.at(path));
        while (next.isPresent()) {
            var page = calls.page(next.get());
            page.ifPresent(it -> it.path(list).forEach(row));
            next = page.map(LivePlan::after).map(URI::create);
        }
    }

    private static String id(JsonNode it) {
        return it.path("id").asString("");
    }
}
