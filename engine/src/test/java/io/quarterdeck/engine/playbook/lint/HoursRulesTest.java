package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quarterdeck.engine.playbook.Yaml;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class HoursRulesTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(
            files = "src/test/resources/playbooks/lint/hours.csv",
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            maxCharsPerColumn = 4000)
    void one_edit_of_a_shipped_playbook_says_what_it_breaks_and_nothing_else(
            String brand, String right, String wrong, String expected) {
        assertThat(Mutant.of(brand).with(right, wrong).news()).isEqualTo(Mutant.expected(expected));
    }

    @Test
    void b_41_without_anybody_on_call_two_hours_fail_a_third_of_the_week() {
        assertThat(Mutant.of("bleusalt")
                        .with("  on_call: {rota: duty_manager, when: closed, takes: [critical]} ", "  # nobody ")
                        .with("path: \"hours.on_call\"", "path: \"hours.open\"")
                        .news())
                .containsExactly(
                        "bleusalt.yaml:104:21: warning QD-H02: priorities.critical.first_response: 0h..2h runs on "
                                + "the wall clock, but we are closed for up to 10 h; it cannot be met for work arriving in "
                                + "56 of 168 hours a week (33.3%)   use business time, add on_call, or open a hub");
    }

    @Test
    void c_19_a_second_hub_that_closes_at_eight_leaves_an_hour_in_winter_and_one_that_closes_at_nine_none() {
        var second = Mutant.of("callie").with("active: false", "active: true");
        assertThat(second.with("08:00-21:00", "08:00-20:00").news())
                .filteredOn(it -> it.contains("QD-H04"))
                .startsWith("callie.yaml:46:5: info QD-H04: in winter nobody is open mon 07:00 to mon 08:00 (1 h)   "
                        + "the same on tue, wed, thu, fri");
        assertThat(second.news()).filteredOn(it -> it.contains("QD-H04")).noneMatch(it -> it.contains("mon "));
    }

    @Test
    void hubs_that_are_not_active_or_share_the_zone_follow_no_sun() {
        assertThat(Mutant.of("callie").with("08:00-21:00", "08:00-09:00").news())
                .isEmpty();
        assertThat(Mutant.of("callie")
                        .with("timezone: Asia/Singapore", "timezone: America/New_York")
                        .with("active: false", "active: true")
                        .news())
                .noneMatch(it -> it.contains("QD-H04"));
    }

    @Test
    void holes_that_exist_only_while_two_continents_disagree_about_summer_are_told_by_their_weeks() {
        assertThat(Mutant.of("bleusalt")
                        .with(
                                "on_call: {rota",
                                "hubs: {london: {timezone: Europe/London, open: {mon-sun: 03:00-13:00}}}\n  on_call: {rota")
                        .news())
                .filteredOn(it -> it.contains("QD-H04"))
                .hasSize(3)
                .allMatch(it -> it.contains("in the weeks of ") && it.contains("22:00 to"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bleusalt|first_response: 1bh  |first_response: 7000bd  ",
                "bleusalt|first_response: 1bh..24h|first_response: 7000bd..7300bd",
                "bleusalt|first_response: 12h|first_response: 7300bd",
                "bleusalt|first_response: 1bh  |first_response: 170000bh  ",
                "bleusalt|within: 30d of delivery|within: 7000bd of delivery",
                "callie|within: 7bd of receipt|within: 7000bd of receipt",
                "callie|first_response: 12h|first_response: 240mo",
                "callie|resolution: 48h..72h|resolution: 7000bd"
            })
    void a_promise_for_twenty_years_is_not_walked_day_by_day(String brand, String right, String wrong) {
        var playbook = Yaml.playbook(Mutant.of(brand).with(right, wrong).source());
        assertTimeout(Duration.ofSeconds(20), () -> Lint.of(playbook, Mutant.TODAY));
    }
}
