package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.LookAlike;
import io.quarterdeck.engine.playbook.Mark;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The characters of a file: which have no place in one, and which line is which. */
final class Characters {
    private static final Pattern END_OF_LINE = Pattern.compile("\r\n|\r|\n");

    private static final Pattern WORDS_AND_REMARKS = Pattern.compile("[\\p{L}\\p{Pd}]|\\s#.*");

    /** A character that no text file has, and where. */
    record Strange(Mark mark, String what) {}

    private Characters() {}

    static Optional<Strange> strange(String source) {
        for (var at = 0; at < source.length(); at += Character.charCount(source.codePointAt(at))) {
            var c = source.codePointAt(at);
            if (!printable(c) || c == 0xFEFF && at > 0) {
                return Optional.of(new Strange(
                        mark(source, at), "U+%04X %s has no place in a playbook".formatted(c, Character.getName(c))));
            }
        }
        return Optional.empty();
    }

    /** What YAML 1.2 allows. */
    private static boolean printable(int c) {
        return c >= 0x20 && c <= 0x7E
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == 0x85
                || c >= 0xA0 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    /** A space or a sign near a place that only looks like one of YAML's, and what to type instead. */
    static Optional<String> misleading(String source, Mark mark) {
        return Stream.of(mark.line(), mark.line() - 1)
                .filter(line -> line > 0)
                .map(line -> line(source, new Mark(line, 1)))
                .map(line -> WORDS_AND_REMARKS.matcher(line).replaceAll(""))
                .flatMap(line -> LookAlike.advice(line).stream())
                .findFirst();
    }

    /** The text of the line of a mark. */
    static String line(String source, Mark mark) {
        var lines = END_OF_LINE.split(source, -1);
        return mark.line() <= lines.length ? lines[mark.line() - 1] : "";
    }

    /** The mark itself, or the end of the last line that has text when it stands behind all of them. */
    static Mark inside(String source, Mark mark) {
        var text = source.stripTrailing();
        var last = mark(text, text.length());
        return mark.line() > last.line() ? last : mark;
    }

    private static Mark mark(String source, int at) {
        var before = END_OF_LINE.split(source.substring(0, at), -1);
        return new Mark(before.length, before[before.length - 1].length() + 1);
    }
}
