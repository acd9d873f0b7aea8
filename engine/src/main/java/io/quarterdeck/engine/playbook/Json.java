package io.quarterdeck.engine.playbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts, numbers and flags as indented JSON. */
final class Json {

    private Json() {}

    static String text(Object value) {
        return text(value, "\n") + "\n";
    }

    private static String text(Object value, String line) {
        var below = line + "  ";
        return switch (value) {
            case Map<?, ?> map when map.isEmpty() -> "{}";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> quote(String.valueOf(entry.getKey())) + ": " + text(entry.getValue(), below))
                        .collect(Collectors.joining("," + below, "{" + below, line + "}"));
            case List<?> list ->
                list.stream().map(item -> text(item, below)).collect(Collectors.joining(", ", "[", "]"));
            case String text -> quote(text);
            default -> String.valueOf(value);
        };
    }

    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
