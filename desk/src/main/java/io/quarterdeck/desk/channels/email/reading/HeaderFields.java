package io.quarterdeck.desk.channels.email.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of a mail or of one of its parts: every field unfolded, otherwise as it was sent. */
final class HeaderFields {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    void add(String name, String value) {
        fields.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(value.replaceAll("[\\r\\n]+", "").strip());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The first field of that name: of several, mail programs show the topmost. */
    String first(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Reads {@code Name: value} lines up to the first empty one, as delivery reports carry them. */
    static HeaderFields of(String lines) {
        var header = new HeaderFields();
        var field = new StringBuilder();
        for (var line : (Iterable<String>) lines.lines()::iterator) {
            if (!line.isEmpty() && Character.isWhitespace(line.charAt(0)) && !line.isBlank()) {
                field.append(' ').append(line.strip());
                continue;
            }
            header.addLine(field);
            field.setLength(0);
            if (line.isBlank()) {
                return header;
            }
            field.append(line);
        }
        header.addLine(field);
        return header;
    }

    private void addLine(StringBuilder field) {
        var colon = field.indexOf(":");
        if (colon > 0) {
            add(field.substring(0, colon), field.substring(colon + 1));
        }
    }
}
