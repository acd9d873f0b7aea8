package io.quarterdeck.desk.playbook;

import java.util.stream.Stream;

/** The ways to write a text in YAML, the one that was used before first. */
final class Quoting {

    private Quoting() {}

    static Stream<String> like(String before, String text) {
        return before.startsWith("\"")
                ? Stream.of(twice(text))
                : before.startsWith("'") ? Stream.of(once(text), twice(text)) : Stream.of(text, twice(text));
    }

    private static String once(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String twice(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c >= 0x7F && c < 0xA0 || c == 0xFEFF || c == 0x2028 || c == 0x2029) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
