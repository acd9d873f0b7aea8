package io.quarterdeck.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void all_mistakes_are_found_together_in_the_order_of_the_file() {
        var broken = Yaml.source("bleusalt")
                .replace("80% within 30s, aht", "80% in 30s, aht")
                .replace("first_response: 1bh  ", "first_response: soon ")
                .replace("follow: brand", "follow: me")
                .replace("raise_to: critical", "raise_to: crtical");
        assertThat(Playbook.read(Yaml.node(broken)).findings())
                .extracting(Finding::rule)
                .containsExactly("QD-S04", "QD-S04", "QD-S04", "QD-R01");
    }

    @Test
    void a_hundred_findings_are_shown_and_one_that_says_how_many_more() {
        var intents = IntStream.range(0, 150)
                .mapToObj(i -> "  intent_%d: {kind: transactional, priority: high, tier: nowhere, skill: orders}\n"
                        .formatted(i))
                .reduce("", String::concat);
        var findings = Playbook.read(
                        Yaml.node(Yaml.source("bleusalt").replaceFirst("(?m)^intents:.*$", "intents:\n" + intents)))
                .findings();
        assertThat(findings).hasSize(101);
        assertThat(findings.getLast().format("bleusalt.yaml"))
                .endsWith(": info QD-S00: 50 more findings are not shown   correct the first ones and read again");
    }

    @Test
    void a_file_that_is_no_map_says_what_is_missing() {
        for (var root : List.of(text(""), text("hello"), new Node.Sequence(List.of(text("a")), Mark.START))) {
            var reading = Playbook.read(root);
            assertThat(reading).isInstanceOf(Reading.Refused.class);
            assertThat(reading.findings()).extracting(Finding::rule).contains("QD-S02", "QD-S05");
        }
    }

    @Test
    void an_empty_file_misses_every_section() {
        assertThat(Playbook.read(map()).findings())
                .extracting(Finding::what)
                .contains("playbook is missing", "hours is missing", "priorities is missing", "escalation is missing");
    }

    @Test
    void endless_nesting_is_a_finding() {
        Node node = text("bottom");
        for (var i = 0; i < 100_000; i++) {
            node = map(new Node.Entry(text("goals"), node));
        }
        assertThat(Playbook.read(node).findings()).extracting(Finding::what).contains("nested deeper than 32 levels");
    }

    @Test
    void more_values_than_any_operation_has_are_a_finding() {
        var items = Stream.<Node>generate(() -> text("fcr")).limit(130_000).toList();
        var node = map(new Node.Entry(text("goals"), new Node.Sequence(items, Mark.START)));
        assertThat(Playbook.read(node).findings()).extracting(Finding::what).contains("more than 100000 values");
    }

    @Test
    void a_message_stays_on_one_line_and_short() {
        var findings = Playbook.read(map(new Node.Entry(text("a\nb\u0007" + "x".repeat(10_000)), text("1"))))
                .findings();
        assertThat(findings.getFirst().format("f"))
                .doesNotContain("\n", "\u0007")
                .hasSizeLessThan(200);
    }

    @Test
    void a_playbook_with_an_unquoted_comma_is_told_to_quote_it() {
        var broken = Yaml.source("callie").replace("\"Routine: scripts and macros\"", "Routine, scripts and macros");
        assertThat(Playbook.read(Yaml.node(broken)).findings())
                .extracting(Finding::advice)
                .containsExactly("quote text that contains a comma");
    }

    @Test
    void every_setting_of_a_shipped_playbook_that_is_taken_away_leaves_a_reading() {
        for (var brand : List.of("bleusalt", "callie")) {
            var lines = Yaml.source(brand).lines().toList();
            for (var line = 0; line < lines.size(); line++) {
                var fewer = new ArrayList<>(lines);
                fewer.remove(line);
                readOrBeNoYaml(String.join("\n", fewer));
            }
        }
    }

    private static void readOrBeNoYaml(String source) {
        Node node;
        try {
            node = Yaml.node(source);
        } catch (org.snakeyaml.engine.v2.exceptions.YamlEngineException e) {
            assertThat(e).isNotNull();
            return;
        }
        assertThat(Playbook.read(node)).isNotNull();
    }

    private static Node.Scalar text(String text) {
        return new Node.Scalar(text, false, Mark.START);
    }

    private static Node.Mapping map(Node.Entry... entries) {
        return new Node.Mapping(List.of(entries), Mark.START);
    }
}
