package io.quarterdeck.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class StaffCommandTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    @Test
    void a_day_is_a_table_with_whom_each_channel_needs_and_why() {
        var answer = staff("bleusalt", "--orders", "500000", "--contacts-per-100", "73", "--date", "2026-11-27");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("bleusalt, Friday 27 November 2026")
                .contains("500,000 orders a year, 73 contacts per 100")
                .contains("00:00 closed until 08:00:")
                .contains("22:00 closed until midnight:")
                .contains("80% within 30s needs 7 (Erlang C:")
                .contains("binds")
                .contains("shifts    08:00–")
                .contains("full-time people of 40 h")
                .contains("critical email (priorities.critical.first_response: 0h..2h)")
                .contains("1000 per day with 12..16 FTE");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void no_line_is_wider_than_a_narrow_terminal() {
        for (var brand : new String[] {"bleusalt", "callie"}) {
            assertThat(staff(brand, "--orders", "500000").out().lines())
                    .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void a_holiday_says_that_we_are_closed() {
        assertThat(staff("callie", "--date", "2026-12-25").out())
                .contains("00:00 closed until midnight")
                .contains("nobody: we are closed");
    }

    @Test
    void without_a_date_it_is_today_and_without_orders_it_is_what_the_playbook_says() {
        assertThat(staff("callie").out())
                .startsWith("callie, Wednesday 25 November 2026")
                .contains("60,000 orders a year");
    }

    @Test
    void a_week_has_a_line_for_each_day() {
        var answer = staff("callie", "--week", "2026-W48", "--wage", "25");
        assertThat(answer.out())
                .startsWith("callie, week of Monday 23 November 2026")
                .containsPattern("Thu 26 Nov +[0-9.]+ +closed")
                .containsPattern("Fri 27 Nov .*\\$[0-9,]+")
                .contains("wage $25");
    }

    @Test
    void several_sizes_are_a_line_each() {
        var lines =
                staff("bleusalt", "--orders", "5000,50000,500000").out().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(3)).startsWith("          5,000");
        assertThat(lines.getLast()).startsWith("        500,000");
    }

    @Test
    void a_season_that_doubles_the_people_is_a_warning() {
        assertThat(staff("callie", "--orders", "500000", "--date", "2026-12-09")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("warning the ceiling is ×2.00 the people of an ordinary week;"
                        + " goals.scale.headcount_growth says under ×2");
        assertThat(staff("callie", "--orders", "500000", "--date", "2026-06-09").out())
                .doesNotContain("warning");
    }

    @Test
    void programs_get_every_number_with_its_unit() {
        var answer = staff("bleusalt", "--orders", "500000", "--date", "2026-11-01", "--json");
        var json = JSON.readTree(answer.out());
        var plan = json.get("plans").get(0);
        assertThat(plan.get("intervals")).hasSize(100);
        assertThat(plan.get("from").asString()).isEqualTo("2026-11-01T04:00:00Z");
        assertThat(plan.get("to").asString()).isEqualTo("2026-11-02T05:00:00Z");
        assertThat(json.get("assumptions").get("patience_seconds").asInt()).isEqualTo(180);
        var open = plan.get("intervals").get(50);
        assertThat(open.get("people").asInt()).isPositive();
        assertThat(open.get("live").get(0).get("constraints").findValuesAsString("constraint"))
                .containsExactly("sl", "occ", "stability");
        assertThat(plan.get("shifts").size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --orders | -5 | --orders is -5.0; it must be above 0 and at most
            --orders | many | --orders is many; it must be a number
            --date | 2026-02-30 | --date is 2026-02-30; it must be a day
            --week | 2026-W54 | --week is 2026-W54; it must be
            --interval | 7m | interval is 7m; it must be 5m, 10m, 15m, 20m, 30m or 60m
            --patience | 0s | patience in seconds is 0.0; it must be from 1.0
            --patience | 3bd | --patience is 3bd; it must be a length of time
            --cv | 300% | variation is 3.0; it must be from 0.0 to 2.0
            --wage | 1.234 | --wage is 1.234; it must be
            --reserve | x | --reserve is x; it must be a whole number
            --contacts-per-100 | 1e9 | contacts a year
            """)
    void what_is_not_lawful_is_named_with_its_value_and_its_range(String option, String value, String what) {
        var answer = staff("bleusalt", option, value);
        assertThat(answer.err()).contains(what);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void two_questions_at_once_are_one_too_many() {
        assertThat(staff("bleusalt", "--date", "2026-11-27", "--week", "2026-W48")
                        .err())
                .contains("--date and --week are two questions");
        assertThat(new CommandLine(folder).type("staff").err()).contains("which file?");
    }

    @Test
    void a_playbook_that_does_not_say_its_size_is_asked_for_it() {
        var line = new CommandLine(folder).with("callie", "  sizing: {orders_per_year: 60000", "  #");
        assertThat(line.type("staff", "callie.yaml").err()).contains("how many orders a year?");
    }

    private CommandLine.Answer staff(String brand, String... words) {
        var all = new ArrayList<>(List.of("staff", brand + ".yaml"));
        all.addAll(List.of(words));
        return new CommandLine(folder).with(brand).type(all.toArray(String[]::new));
    }
}
