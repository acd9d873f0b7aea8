package io.quarterdeck.desk.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One value changes in the text, and every other byte stays. */
class EditTest {

    @ParameterizedTest
    @ValueSource(strings = {"bleusalt", "callie"})
    void every_value_of_a_shipped_playbook_can_be_changed_and_changed_back(String brand) {
        var source = source(brand);
        var values = texts(source);
        assertThat(values.size()).isGreaterThan(400);
        values.forEach((path, text) -> {
            assertThat(edited(Edit.replace(source, path, text))).as(path).isEqualTo(source);
            var changed = edited(Edit.replace(source, path, "other_words"));
            var expected = new LinkedHashMap<>(values);
            expected.put(path, "other_words");
            assertThat(texts(changed).equals(expected)).as(path).isTrue();
            assertThat(edited(Edit.replace(changed, path, text))).as(path).isEqualTo(source);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a, b",
                "x: y",
                "- z",
                "#1",
                "it's",
                "\"so\"",
                "two\nlines",
                " ",
                "",
                "é — 日本",
                "a # b",
                "&a",
                "{",
                "\ud83d\ude00"
            })
    void a_value_is_quoted_when_it_must_be(String text) {
        var source = source("callie");
        for (var path : new String[] {"tiers.tier2.title", "identity.name", "templates.refund_processed.subject"}) {
            var changed = edited(Edit.replace(source, path, text));
            assertThat(texts(changed)).as(path).containsEntry(path, text);
            assertThat(changed.lines().count()).isEqualTo(source.lines().count());
        }
    }

    @Test
    void a_remark_beside_the_value_stays() {
        assertThat(edited(Edit.replace("a: 1   # one\nb: {c: 2} # two\n", "b.c", "3, 4")))
                .isEqualTo("a: 1   # one\nb: {c: \"3, 4\"} # two\n");
    }

    @Test
    void a_setting_is_added_at_the_end_of_its_map_and_taken_out_again() {
        var source = source("callie");
        for (var map :
                new String[] {"channels.chat", "hours", "identity", "skills.orders", "money", "goals.sizing", ""}) {
            var more = edited(Edit.add(source, map, "added", "x, y"));
            var path = map.isEmpty() ? "added" : map + ".added";
            assertThat(texts(more)).as(path).containsEntry(path, "x, y");
            assertThat(edited(Edit.remove(more, path))).as(path).isEqualTo(source);
        }
    }

    @Test
    void the_first_and_a_middle_setting_can_be_taken_out() {
        assertThat(edited(Edit.remove("a: {b: 1, c: 2, d: 3} # x\n", "a.b"))).isEqualTo("a: {c: 2, d: 3} # x\n");
        assertThat(edited(Edit.remove("a: {b: 1, c: 2, d: 3} # x\n", "a.c"))).isEqualTo("a: {b: 1, d: 3} # x\n");
        assertThat(edited(Edit.remove("a:\n  b: 1\n  # about c\n  c: 2\n", "a.b")))
                .isEqualTo("a:\n  # about c\n  c: 2\n");
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThat(Edit.replace("a: 1", "b", "2")).isInstanceOf(Edit.Outcome.Refused.class);
        assertThat(Edit.replace("a: [1", "a", "2")).isInstanceOf(Edit.Outcome.Refused.class);
        assertThat(Edit.add("a: {b: 1}", "a", "b", "2")).isInstanceOf(Edit.Outcome.Refused.class);
        assertThat(Edit.remove("a: {b: 1}", "a.c")).isInstanceOf(Edit.Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bleusalt", "callie"})
    void all_that_stands_under_a_key_is_said_in_one_line_and_taken_out_again(String brand) {
        var source = source(brand);
        var hours = Flow.node(Map.of("sat-sun", "09:00-12:00, 13:00-17:00"));
        for (var place : new String[] {"hours", "channels", "channels.chat", "identity"}) {
            var more = edited(Edit.put(source, place, "added", hours));
            assertThat(texts(more)).as(place).containsEntry(place + ".added.sat-sun", "09:00-12:00, 13:00-17:00");
            assertThat(edited(Edit.remove(more, place, "added"))).as(place).isEqualTo(source);
        }
        var other = edited(Edit.put(source, "hours", "open", hours));
        assertThat(other).contains("open: {sat-sun: \"09:00-12:00, 13:00-17:00\"}");
        assertThat(other.lines().count()).isEqualTo(source.lines().count());
    }

    @Test
    void a_key_with_dots_is_one_key() {
        var source = "closed:\n  2026-12-28..2026-12-30: Inventory   # every year\n  2026-12-24: Eve\n";
        assertThat(edited(Edit.rename(source, "closed", "2026-12-28..2026-12-30", "2026-12-28..2026-12-29")))
                .isEqualTo(source.replace("12-30", "12-29"));
        assertThat(edited(Edit.remove(source, "closed", "2026-12-28..2026-12-30")))
                .isEqualTo("closed:\n  2026-12-24: Eve\n");
        assertThat(Edit.rename(source, "closed", "2026-12-24", "2026-12-28..2026-12-30"))
                .isInstanceOf(Edit.Outcome.Refused.class);
    }

    @Test
    void entries_change_places_with_the_remarks_above_and_beside_them() {
        var source = """
                map:
                  # of the map
                  a: 1   # beside a
                  # above b
                  b: {c: 2,
                      d: 3}
                  e: 4
                next: 5
                """;
        assertThat(edited(Edit.reorder(source, "map", List.of("b", "e")))).isEqualTo("""
                map:
                  # of the map
                  # above b
                  b: {c: 2,
                      d: 3}
                  e: 4
                  a: 1   # beside a
                next: 5
                """);
        assertThat(edited(Edit.reorder(source, "map", List.of("a")))).isEqualTo(source);
        assertThat(Edit.reorder(source, "map", List.of("z"))).isInstanceOf(Edit.Outcome.Refused.class);
        assertThat(Edit.reorder(source, "map.b", List.of("d"))).isInstanceOf(Edit.Outcome.Refused.class);
        assertThat(edited(Edit.reorder("a: 1\nb: 2", "", List.of("b")))).isEqualTo("b: 2\na: 1\n");
    }

    private static String edited(Edit.Outcome outcome) {
        return switch (outcome) {
            case Edit.Outcome.Edited(var source) -> source;
            case Edit.Outcome.Refused(var finding) -> throw new AssertionError(finding.format("f"));
        };
    }

    private static Map<String, String> texts(String source) {
        var texts = new LinkedHashMap<String, String>();
        Written.of(source).orElseThrow().values().forEach((path, node) -> {
            if (node instanceof Node.Scalar(var text, var _, var _)) {
                texts.put(path, text);
            }
        });
        return texts;
    }

    private static String source(String brand) {
        try {
            return Files.readString(Path.of("..", "playbooks", brand + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
