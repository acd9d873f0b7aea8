package io.quarterdeck.desk.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarterdeck.engine.playbook.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes or uploads gets a message with a place in the file, soon, and never a stack trace. */
class BadInputTest {
    private static final Instant TODAY = Instant.parse("2026-11-24T12:00:00Z");
    private static final Pattern END_OF_LINE = Pattern.compile("\r\n|\r|\n");
    private static final ThreadMXBean WORK = ManagementFactory.getThreadMXBean();
    /** Rules out what grows with the square of the file; how long a lint takes is the bench's to say. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final List<String> SHIPPED = List.of(source("bleusalt"), source("callie"));
    private static final List<String> PIECES = List.of(
            "\u0430",
            "\u00a0",
            "\u201c",
            "\u2028",
            "\u0000",
            "\ud83d",
            "\ud83d\ude00",
            "\ufeff",
            "\t",
            "\r",
            "[",
            "]",
            "{",
            "}",
            ":",
            ": ",
            ",",
            "- ",
            "#",
            "&a ",
            "*a",
            "!!map ",
            "<<: ",
            "? ",
            "|\n",
            ">",
            "'",
            "\"",
            "..",
            "under in time",
            "x0",
            "0",
            "-1%",
            "9999999999999",
            "$",
            "€5",
            "24:00",
            "mon-fri",
            "true",
            "null",
            "~",
            "%",
            "[[[[[[[[",
            "{a: {a: {a: ");

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("", "1:1 the file is empty"),
                Arguments.of("# only a remark\n", "1:1 the file is empty"),
                Arguments.of("\u0000\u0001PNG", "1:1 U+0000 NULL has no place in a playbook"),
                Arguments.of("a: \ud83d", "1:4 U+D83D HIGH SURROGATES D83D has no place in a playbook"),
                Arguments.of("x".repeat(10_000_000), "1:1 the file has 10,000,000 characters, the most is 500,000"),
                Arguments.of("a: &x [1]\nb: *x", "1:4 anchors and aliases are not part of the playbook language"),
                Arguments.of("a: *x", "1:4 anchors and aliases are not part of the playbook language"),
                Arguments.of("a: !!str 1", "1:4 tags are not part of the playbook language"),
                Arguments.of("a: {<<: {b: 1}}", "1:5 merge keys are not part of the playbook language"),
                Arguments.of("? [a]\n: b", "1:3 a key must be a name"),
                Arguments.of("a: 1\n---\nb: 2", "2:1 a second document begins"),
                Arguments.of("goals:\n\titerate: weekly", "2:1 a tab cannot indent"),
                Arguments.of("[".repeat(400_000), "1:34 nested deeper than 32 levels"),
                Arguments.of("a: 'half", "1:4 this is no YAML: found unexpected end of stream"),
                Arguments.of("just words", "1:1  must be a map of settings"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrong")
    void what_cannot_be_read_is_said_with_its_place(String source, String message) {
        assertThat(judged(source).stream().map(it -> it.mark() + " " + it.what()))
                .contains(message);
    }

    @Test
    void a_look_alike_that_breaks_the_file_is_named() {
        assertThat(judged("goals:\n  iterate:\u00a0weekly\n  scale: {}"))
                .extracting(Finding::advice)
                .containsExactly("' ' is U+00A0 NO-BREAK SPACE: type a space");
    }

    @Test
    void half_a_million_characters_of_mistakes_are_answered_soon_and_with_a_hundred_messages() {
        for (var line : List.of(
                "a%d: 1\n",
                "goalz%d: x\n", "- 1\n", "{a: 1}, ", "\n", "hours%d: {open: x, opeen: y, hubs: z}\n", "brand: é\n")) {
            var text = new StringBuilder();
            for (var i = 0; text.length() < 495_000; i++) {
                text.append(line.formatted(i));
            }
            assertThat(judged(text.toString()).size()).isBetween(1, 101);
        }
        var hubs = new StringBuilder(SHIPPED.getFirst().replace("  peaks:", "  hubs:\n%s  peaks:"));
        var many = new StringBuilder();
        for (var i = 0; many.length() < 450_000; i++) {
            many.append("    h%d: {timezone: America/NewYorkx%d}\n".formatted(i, i));
        }
        assertThat(judged(hubs.toString().replace("%s", many)))
                .hasSize(101)
                .last()
                .satisfies(more -> assertThat(more.what()).endsWith("more findings are not shown"));
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void a_shipped_playbook_changed_at_random_is_always_answered(@ForAll long seed) {
        var random = new Random(seed);
        var source = SHIPPED.get(random.nextInt(SHIPPED.size()));
        for (var i = random.nextInt(4); i >= 0; i--) {
            source = changed(source, random);
        }
        judged(source);
    }

    /** Reads, and checks what holds for every file: soon, and each finding in the file. */
    private static List<Finding> judged(String source) {
        var begun = WORK.getCurrentThreadCpuTime();
        var findings = new ArrayList<Finding>();
        assertThatCode(() -> findings.addAll(Judgement.of(source, TODAY).findings()))
                .as(() -> source.length() > 40_000 ? "long" : source)
                .doesNotThrowAnyException();
        assertThat(Duration.ofNanos(WORK.getCurrentThreadCpuTime() - begun)).isLessThan(SOON);
        var lines = END_OF_LINE.split(source, -1).length;
        for (var finding : findings) {
            var text = finding.format("f");
            var inside = finding.mark().line() >= 1
                    && finding.mark().line() <= lines
                    && finding.mark().column() >= 1;
            assertThat(inside && text.indexOf('\n') < 0 && text.length() < 1_000)
                    .as("%s in %d lines", text, lines)
                    .isTrue();
        }
        return findings;
    }

    private static String changed(String source, Random random) {
        var lines = new ArrayList<>(source.lines().toList());
        if (lines.isEmpty()) {
            return PIECES.get(random.nextInt(PIECES.size()));
        }
        var at = random.nextInt(lines.size());
        var other = random.nextInt(lines.size());
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(other));
            case 2 -> lines.set(at, lines.get(other));
            case 3 -> Collections.swap(lines, at, other);
            case 4 -> lines.set(at, pieceIn(lines.get(at), random, PIECES.get(random.nextInt(PIECES.size()))));
            case 5 -> lines.set(at, pieceIn(lines.get(at), random, Character.toString(random.nextInt(0x10FFFF))));
            case 6 -> lines.set(at, cut(lines.get(at), random));
            case 7 -> {
                var depth = random.nextInt(60);
                lines.add(at, "x: " + "[".repeat(depth) + "]".repeat(random.nextBoolean() ? depth : 0));
            }
            default -> {
                var whole = String.join("\n", lines);
                return whole.substring(0, random.nextInt(whole.length() + 1));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String pieceIn(String line, Random random, String piece) {
        var at = random.nextInt(line.length() + 1);
        var until = random.nextBoolean() ? at : Math.min(line.length(), at + random.nextInt(8));
        return line.substring(0, at) + piece + line.substring(until);
    }

    private static String cut(String line, Random random) {
        var at = random.nextInt(line.length() + 1);
        return line.substring(0, at) + line.substring(Math.min(line.length(), at + 1 + random.nextInt(6)));
    }

    private static String source(String brand) {
        try {
            return Files.readString(Path.of("..", "playbooks", brand + ".yaml"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
