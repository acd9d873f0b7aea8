package io.quarterdeck.desk.transfer.shapes;

import io.quarterdeck.desk.kit.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A foreign row, read field by field; in the end it knows which of its fields nobody asked for. */
final class Fields {

    private final JsonNode node;
    private final Set<String> read = new TreeSet<>();

    Fields(JsonNode node) {
        this.node = node;
    }

    JsonNode node(String name) {
        read.add(name);
        return node.path(name);
    }

    @Nullable
    String text(String name) {
        var value = node(name);
        return value.isString() || value.isNumber() || value.isBoolean() ? blankAsNull(value.asString()) : null;
    }

    String required(String name) {
        var text = text(name);
        if (text == null) {
            throw Refusal.invalid("row", "This row has no %s".formatted(name));
        }
        return text;
    }

    boolean flag(String name) {
        return node(name).asBoolean(false);
    }

    int whole(String name) {
        return node(name).asInt(0);
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var it : node(name)) {
            var text = it.isObject() ? it.path("name").asString("") : it.asString("");
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Nullable
    Instant instant(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
                    : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Refusal.invalid("row", "%s is no time that can be read".formatted(name));
        }
    }

    Instant requiredInstant(String name) {
        var at = instant(name);
        if (at == null) {
            throw Refusal.invalid("row", "This row has no %s".formatted(name));
        }
        return at;
    }

    /** Fields that carry nothing of their own: addresses of the source, counters, what is derived. */
    Fields without(String... names) {
        read.addAll(List.of(names));
        return this;
    }

    /** What nobody has asked for, though it says something. */
    List<String> leftOut() {
        return node.propertyNames().stream()
                .filter(it -> !read.contains(it))
                .filter(it -> says(node.path(it)))
                .sorted()
                .toList();
    }

    static boolean says(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> false;
            case ARRAY, OBJECT -> !value.isEmpty();
            case BOOLEAN -> value.asBoolean();
            case STRING -> !value.asString().isBlank();
            case NUMBER, BINARY, POJO -> true;
        };
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
