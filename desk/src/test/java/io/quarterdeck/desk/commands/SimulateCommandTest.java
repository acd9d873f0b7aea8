package io.quarterdeck.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    private CommandLine line;

    @BeforeEach
    void openShell() {
        line = new CommandLine(folder).with("bleusalt");
    }

    @Test
    void a_day_is_told_in_what_a_planner_needs() {
        var answer = simulate("--runs", "4", "--orders", "100000");
        assertThat(answer.out())
                .contains("bleusalt, Fri 27 Nov 2026: 4 runs")
                .contains("80% within 30s")
                .contains("first reply, high")
                .contains("occupancy")
                .contains("cost ")
                .contains("wanted 75%..85%")
                .containsPattern("digest [0-9a-f]{32}");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
    }

    @Test
    void every_figure_comes_with_its_interval_for_programs() {
        var day = JSON.readTree(simulate("--runs", "4", "--json").out());
        assertThat(day.get("runs").asInt()).isEqualTo(4);
        assertThat(day.get("channels").findValuesAsString("channel")).containsExactly("phone", "chat", "email", "sms");
        var occupancy = day.get("people").get("occupancy");
        assertThat(occupancy.get("value").asDouble())
                .isBetween(occupancy.get("from").asDouble(), occupancy.get("to").asDouble());
        assertThat(day.get("intervals")).hasSize(4 * 96);
    }

    @Test
    void any_number_of_threads_gives_the_same_digest() {
        var digests = new ArrayList<String>();
        for (var threads : List.of("1", "2", "5")) {
            digests.add(JSON.readTree(simulate("--runs", "7", "--json", "--threads", threads)
                            .out())
                    .get("digest")
                    .asString());
        }
        assertThat(digests).containsOnly(digests.getFirst());
        assertThat(JSON.readTree(
                                simulate("--runs", "7", "--json", "--seed", "2").out())
                        .get("digest")
                        .asString())
                .isNotEqualTo(digests.getFirst());
    }

    @Test
    void more_people_wait_less_and_cost_more() {
        var few = JSON.readTree(
                simulate("--runs", "4", "--json", "--orders", "500000", "--contacts-per-100", "40", "--people", "10")
                        .out());
        var many = JSON.readTree(
                simulate("--runs", "4", "--json", "--orders", "500000", "--contacts-per-100", "40", "--people", "40")
                        .out());
        assertThat(wait(many)).isLessThan(wait(few));
        assertThat(cost(many)).isGreaterThan(cost(few));
        assertThat(simulate("--runs", "4", "--orders", "500000", "--contacts-per-100", "40", "--people", "6")
                        .out())
                .contains("where it hurts");
    }

    @Test
    void a_brand_that_names_no_size_is_asked_for_it() {
        var answer = line.with("bleusalt", "  sizing: {orders_per_year: 50000, aov: $68, cltv: $190}", "  # no sizing")
                .type("simulate", "bleusalt.yaml", "--date", "2026-11-27");
        assertThat(answer.err()).contains("--orders");
        assertThat(answer.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--runs, 0, '--runs is 0; it must be a whole number from 1 to 100000'",
        "--runs, many, '--runs is many; it must be a whole number from 1 to 100000'",
        "--days, 1000, '--days is 1000; it must be a whole number from 1 to 366'",
        "--orders, -5, '--orders is -5; it must be a number from 0 to 10000000000'",
        "--orders, NaN, '--orders is NaN; it must be a number from 0 to 10000000000'",
        "--people, 0, '--people is 0; it must be a whole number from 1 to 10000'",
        "--patience, 0s, '--patience is 0s; it must be a time above zero'",
        "--patience, soon, '--patience is soon; it must be a time above zero'",
        "--seed, x, '--seed is x; it must be a whole number'",
        "--threads, 0, '--threads is 0; it must be a whole number from 1'",
        "--date, tomorrow, 'cannot read --date'",
        "--date, 1900-01-01, 'date is 1900-01-01; it must be from 1970-01-01'"
    })
    void what_cannot_be_meant_is_named_with_its_value_and_range(String option, String value, String message) {
        var answer = simulate(option, value);
        assertThat(answer.err()).contains(message);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void nothing_is_played_without_a_playbook_or_a_day() {
        assertThat(line.type("simulate").err()).contains("which playbook?");
        assertThat(line.type("simulate", "bleusalt.yaml").err()).contains("which day?");
    }

    /** A later option of the same name counts. */
    private CommandLine.Answer simulate(String... more) {
        var words = new ArrayList<>(List.of("simulate", "bleusalt.yaml", "--date", "2026-11-27"));
        words.addAll(List.of(more));
        return line.type(words.toArray(String[]::new));
    }

    private static double wait(JsonNode day) {
        return day.get("channels")
                .get(0)
                .get("mean_wait_of_answered")
                .get("value")
                .asDouble();
    }

    private static double cost(JsonNode day) {
        return day.get("people").get("cost").get("value").asDouble();
    }
}
