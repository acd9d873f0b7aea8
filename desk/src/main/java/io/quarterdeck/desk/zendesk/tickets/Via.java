package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.tickets.By;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** By which way something came about, as the wire shows it; what a rule did names the rule. */
public record Via(String channel, Map<String, @Nullable Object> source) {

    private static final Set<String> RULES = Set.of("trigger", "automation", "macro");
    private static final Map<String, String> CHANNELS = Map.of(
            "phone", "voice",
            "social", "facebook",
            "form", "web_form",
            "app", "mobile",
            "widget", "web_widget");

    /** How a ticket came: by a channel of the playbook, or as the continuation of a closed one. */
    static Via ofChannel(String channel, @Nullable Long followUpOf) {
        if (followUpOf != null) {
            return new Via("closed_ticket", source(Map.of("ticket_id", followUpOf, "channel", channel), "follow_up"));
        }
        return new Via(CHANNELS.getOrDefault(channel, channel), source(Map.of(), null));
    }

    /** Why something changed: the first word of the cause that its log gives. */
    static Via ofCause(String cause) {
        var colon = cause.indexOf(':');
        var word = colon < 0 ? cause : cause.substring(0, colon);
        if (RULES.contains(word) && colon > 0) {
            var id = cause.substring(colon + 1);
            return new Via(
                    "rule",
                    source(
                            Map.of("id", id.matches("\\d{1,18}") ? (Object) Long.valueOf(id) : id, "deleted", false),
                            word));
        }
        if (word.equals(By.API) || word.equals("import")) {
            return new Via("api", source(Map.of(), null));
        }
        if (word.equals(By.WEB)) {
            return new Via("web", source(Map.of(), null));
        }
        return new Via(word.startsWith("mail") ? "email" : "system", source(Map.of(), null));
    }

    private static Map<String, @Nullable Object> source(Map<String, ?> from, @Nullable String rel) {
        var source = new LinkedHashMap<String, @Nullable Object>();
        // in one order, so that the same answer has the same tag after a restart
        source.put("from", new TreeMap<>(from));
        source.put("to", Map.of());
        source.put("rel", rel);
        return source;
    }
}
