package io.quarterdeck.desk.automation.templates;

import io.quarterdeck.desk.tickets.Message;
import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.TicketFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was said in a ticket, for texts that speak of it. */
@Component
class SpokenWords {

    private static final int MOST = 50;

    private final Pasts pasts;

    SpokenWords(Pasts pasts) {
        this.pasts = pasts;
    }

    Map<String, Object> of(TicketFacts facts, String template) {
        if (!template.contains("comment") && !template.contains("description")) {
            return Map.of();
        }
        var all = pasts.messages(facts.id());
        var inPublic = all.stream().filter(it -> it.kind() != Message.Kind.NOTE).toList();
        var values = new HashMap<String, Object>();
        inPublic.stream().findFirst().ifPresent(it -> values.put("description", it.text()));
        latest(values, "latest_comment", all);
        latest(values, "latest_public_comment", inPublic);
        values.put("comments", list(all));
        values.put("public_comments", list(inPublic));
        values.put("comments_formatted", written(all));
        values.put("public_comments_formatted", written(inPublic));
        return values;
    }

    private static void latest(Map<String, Object> values, String key, List<Message> messages) {
        if (!messages.isEmpty()) {
            var last = messages.getLast();
            values.put(key, last.text());
            values.put(key + "_formatted", written(last));
            values.put(key + "_html", escaped(last.text()));
        }
    }

    /** The newest first, as they are read. */
    private static List<Message> newest(List<Message> messages) {
        return messages.reversed().stream().limit(MOST).toList();
    }

    private static List<Map<String, Object>> list(List<Message> messages) {
        return newest(messages).stream()
                .map(it -> Map.<String, Object>of(
                        "id", Long.toString(it.id().value()),
                        "body", it.text(),
                        "value", it.text(),
                        "created_at", it.at().toString(),
                        "is_public", it.kind() != Message.Kind.NOTE,
                        "author", Map.of("name", it.authorName())))
                .toList();
    }

    private static String written(List<Message> messages) {
        return newest(messages).stream().map(SpokenWords::written).collect(Collectors.joining("\n\n"));
    }

    private static String written(Message message) {
        return "%s, %s:%n%s".formatted(message.authorName(), message.at(), message.text());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
