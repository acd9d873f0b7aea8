package io.quarterdeck.desk.transfer.shapes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A macro of the dialect. What its actions only number goes by the title beside it, where a live export has put one. */
final class ZendeskMacro {

    private static final String CUSTOM = "custom_fields_";

    private ZendeskMacro() {}

    static Shape.Read read(Fields it) {
        var restriction = it.node("restriction");
        var type = restriction.path("type").asString("");
        var leftOut = new ArrayList<String>();
        var macro = new Item.Macro(
                it.required("id"),
                it.required("title"),
                it.text("description"),
                !it.node("active").isBoolean() || it.flag("active"),
                it.node("position").isIntegralNumber() ? Integer.valueOf(it.whole("position")) : null,
                actions(it.node("actions"), leftOut),
                type.equals("User") ? restriction.path("id").asString(null) : null,
                type.equals("Group") ? groups(restriction) : List.of(),
                ZendeskShape.files(it.node("attachments"), "filename", "content_url"));
        var read = ZendeskShape.read(it.without("raw_title", "default", "created_at", "updated_at"), macro);
        leftOut.addAll(read.leftOut());
        return new Shape.Read(macro, leftOut);
    }

    private static List<Item.Action> actions(JsonNode actions, List<String> leftOut) {
        var all = new ArrayList<Item.Action>();
        for (var node : actions) {
            var field = node.path("field").asString("");
            var value = node.path("value");
            if (isForOneChannel(value)) {
                leftOut.add("%s of %s".formatted(field, value.path(0).asString("")));
                continue;
            }
            var name = node.path("title").asString(null);
            if (field.startsWith(CUSTOM)) {
                all.add(new Item.Action(
                        "custom_fields", name == null ? field.substring(CUSTOM.length()) : name, text(value)));
            } else {
                all.add(new Item.Action(field, name, name == null ? text(value) : null));
            }
        }
        return all;
    }

    /** A text for mails or chats alone; one for all channels is the text. */
    private static boolean isForOneChannel(JsonNode value) {
        var channel = value.path(0).asString("");
        return channel.startsWith("channel:") && !channel.equals("channel:all");
    }

    private static @Nullable String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asString(null);
        }
        var words = new ArrayList<String>();
        value.forEach(it -> words.add(it.asString("")));
        words.remove("channel:all");
        return String.join(" ", words);
    }

    /** By their names; of those that have none here by their ids, under which none is found. */
    private static List<String> groups(JsonNode restriction) {
        var groups = new ArrayList<String>();
        var named = restriction.path("names");
        (named.isEmpty() ? restriction.path("ids") : named).forEach(it -> groups.add(it.asString("")));
        if (groups.isEmpty()) {
            groups.add(restriction.path("id").asString(""));
        }
        return groups;
    }
}
