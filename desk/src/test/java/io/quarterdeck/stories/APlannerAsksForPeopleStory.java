package io.quarterdeck.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.quarterdeck.desk.commands.Commands;
import io.quarterdeck.desk.commands.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** At the command line: how many people, and why. The numbers are those that the guides' requirements are checked by. */
class APlannerAsksForPeopleStory {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    /** 11:00 on a Tuesday in summer, in New York. */
    private static final String TUESDAY = "2026-06-09";

    private static final String ELEVEN = "2026-06-09T15:00:00Z";
    private static final double SOME_ORDERS = 1_000_000;
    private static final int MOST_HALVINGS = 25;

    @TempDir
    Path folder;

    @Test
    @Clause({"B-15", "B-16"})
    void thirteen_people_answer_sixty_calls_an_hour_of_nine_minutes_and_nineteen_a_hundred() {
        var phone = phoneAt(60, "bleusalt");
        assertThat(phone.get("agents").asInt()).isEqualTo(13);
        assertThat(value(phone, "sl", "value_share")).isCloseTo(0.874, within(0.0005));
        assertThat(value(phone, "occ", "value_share")).isCloseTo(0.692, within(0.0005));
        assertThat(phone.get("why").asString())
                .startsWith("13 because 60.0 calls/h × 540 s = 9.0 Erlang; 80% within 30s needs 13 (Erlang C: with 13,")
                .contains("87.4% in time")
                .contains("69.2%");
        var more = phoneAt(100, "bleusalt");
        assertThat(more.get("agents").asInt()).isEqualTo(19);
        assertThat(value(more, "sl", "value_share")).isCloseTo(0.804, within(0.0005));
    }

    /** Mail that comes at 20:00 is due at 08:00, when the doors open; counted in open hours it can be answered. */
    @Test
    @Clause("B-16")
    void mail_is_planned_before_its_deadline_and_what_nobody_can_keep_is_named() {
        var unkept = plan("callie", "--date", TUESDAY).get("promises_nobody_can_keep");
        assertThat(unkept.findValuesAsString("rule")).contains("channels.email.first_response: 12h");
        assertThat(unkept.get(0).get("arrives").asString()).isEqualTo("2026-06-09T00:00:00Z");
        assertThat(unkept.get(0).get("due")).isEqualTo(unkept.get(0).get("doors_open"));
        write("callie", "first_response: 12h, resolution", "first_response: 11bh, resolution");
        assertThat(answered("callie", "--date", TUESDAY)
                        .get("promises_nobody_can_keep")
                        .findValuesAsString("who"))
                .doesNotContain("normal email");
    }

    @Test
    @Clause("C-26")
    void nine_people_answer_sixty_calls_an_hour_of_six_minutes_within_a_minute() {
        write("callie", "aht: 4m..8m, concurrency: 1, cost: $6..$20,", "aht: 6m..6m, concurrency: 1, cost: $6..$20,");
        edit("callie", ", aht: 20m..45m", "");
        edit("callie", "abandonment: under 3%, ", "");
        var phone = phoneOf("callie", 60);
        assertThat(phone.get("agents").asInt()).isEqualTo(9);
        assertThat(value(phone, "sl", "value_share")).isCloseTo(0.881, within(0.0005));
    }

    @Test
    @Clause("B-19")
    void twelve_to_sixteen_people_for_a_thousand_contacts_a_day_lack_minutes() {
        write("bleusalt");
        var rule = answered("bleusalt", "--date", TUESDAY).get("rules_of_thumb").get(0);
        assertThat(rule.get("holds").asBoolean()).isFalse();
        assertThat(rule.get("words").asString())
                .isEqualTo("2.2 to 3.3 min available for each contact, 5.45 needed: 26.7 to 30.3 FTE;"
                        + " with 40% of contacts automated and 15% shorter ones, 13.6 to 15.4");
    }

    @Test
    @Clause("C-37")
    void eighty_to_120_contacts_a_week_are_a_third_of_a_persons_time_and_the_linter_warns() {
        write("callie");
        var rule = answered("callie", "--date", TUESDAY).get("rules_of_thumb").get(0);
        assertThat(rule.get("words").asString()).startsWith("busy 29% to 43% of productive time");
        assertThat(typed("lint", "callie.yaml")).contains("warning QD-F02").contains("29% to 43% of productive time");
    }

    @Test
    @Clause("B-10")
    void four_hundred_live_hours_a_week_become_520_to_600_in_season_and_400_again_in_the_ninth_week() {
        write("bleusalt");
        var orders = ordersFor("bleusalt", "2026-12-02", "ordinary_live_hours_a_week", 400);
        var season = season("bleusalt", "2026-12-02", orders);
        var ordinary = season.get("ordinary_live_hours_a_week").asDouble();
        assertThat(ordinary).isCloseTo(400, withinPercentage(1));
        assertThat(season.get("floor_live_hours_a_week").asDouble()).isCloseTo(1.3 * ordinary, within(1e-6));
        assertThat(season.get("ceiling_live_hours_a_week").asDouble()).isCloseTo(1.5 * ordinary, within(1e-6));
        var ninth = season("bleusalt", "2027-01-11", orders);
        assertThat(ninth.get("peaks")).isEmpty();
        assertThat(ninth.get("ceiling_live_hours_a_week")).isEqualTo(ninth.get("ordinary_live_hours_a_week"));
    }

    @Test
    @Clause("C-38")
    void twenty_people_become_thirty_to_forty_for_the_weeks_of_a_spike() {
        write("callie");
        var orders = ordersFor("callie", "2026-12-09", "ordinary_full_time_people", 20);
        var season = season("callie", "2026-12-09", orders);
        var ordinary = season.get("ordinary_full_time_people").asDouble();
        assertThat(ordinary).isCloseTo(20, withinPercentage(1));
        assertThat(season.get("floor_full_time_people").asDouble()).isCloseTo(1.5 * ordinary, within(1e-6));
        assertThat(season.get("ceiling_full_time_people").asDouble()).isCloseTo(2 * ordinary, within(1e-6));
        assertThat(season("callie", "2026-12-28", orders).get("peaks")).isEmpty();
    }

    private JsonNode phoneAt(double calls, String brand) {
        write(brand);
        return phoneOf(brand, calls);
    }

    /** The phone at 11:00 with so many calls an hour: contacts are in proportion to orders. */
    private JsonNode phoneOf(String brand, double calls) {
        var some = phone(answered(brand, "--date", TUESDAY, "--interval", "60m", "--orders", "" + SOME_ORDERS));
        var orders = SOME_ORDERS * calls / some.get("contacts").asDouble();
        return phone(answered(brand, "--date", TUESDAY, "--interval", "60m", "--orders", "" + orders));
    }

    private static JsonNode phone(JsonNode plan) {
        return StreamSupport.stream(plan.get("intervals").spliterator(), false)
                .filter(it -> it.get("at").asString().equals(ELEVEN))
                .findFirst()
                .orElseThrow()
                .get("live")
                .get(0);
    }

    private static double value(JsonNode need, String constraint, String what) {
        return StreamSupport.stream(need.get("constraints").spliterator(), false)
                .filter(it -> it.get("constraint").asString().equals(constraint))
                .findFirst()
                .orElseThrow()
                .get(what)
                .asDouble();
    }

    /** People rise with orders, in steps of whole ones, so halving finds a brand of about the requirement's size. */
    private double ordersFor(String brand, String date, String what, double wanted) {
        var low = 0.0;
        var high = 4 * SOME_ORDERS;
        for (var halving = 0; halving < MOST_HALVINGS; halving++) {
            var middle = (low + high) / 2;
            var found = season(brand, date, middle).get(what).asDouble();
            if (Math.abs(found - wanted) <= wanted / 100) {
                return middle;
            }
            low = found < wanted ? middle : low;
            high = found < wanted ? high : middle;
        }
        throw new AssertionError("no brand has %s of about %s".formatted(what, wanted));
    }

    private JsonNode season(String brand, String date, double orders) {
        return answered(brand, "--date", date, "--interval", "60m", "--orders", "" + orders)
                .get("season");
    }

    private JsonNode plan(String brand, String... words) {
        write(brand);
        return answered(brand, words);
    }

    private JsonNode answered(String brand, String... words) {
        var all = new ArrayList<>(List.of("staff", brand + ".yaml", "--json"));
        all.addAll(List.of(words));
        return JSON.readTree(typed(all.toArray(String[]::new))).get("plans").get(0);
    }

    private String typed(String... words) {
        var out = new ByteArrayOutputStream();
        var shell = new Shell(
                folder,
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                CLOCK);
        assertThat(Commands.run(List.of(words), shell))
                .as(String.format(Locale.ROOT, "%s", out))
                .isLessThan(2);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(String brand) {
        write(brand, "", "");
    }

    private void write(String brand, String right, String other) {
        try {
            Files.copy(
                    Path.of("..", "playbooks", brand + ".yaml"),
                    folder.resolve(brand + ".yaml"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        edit(brand, right, other);
    }

    private void edit(String brand, String right, String other) {
        try {
            var file = folder.resolve(brand + ".yaml");
            var source = Files.readString(file);
            assertThat(source).contains(right);
            Files.writeString(file, source.replace(right, other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
