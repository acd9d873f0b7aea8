package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides' rules of thumb, computed: what each of them assumes. */
class RuleOfThumbTest {
    private static final double CAP = 0.85;
    private static final double MIX_DEFLECTED = 0.3;
    private static final double AHT_CUT = 0.12;

    private record Day(double hours, String note) {}

    static Stream<Vectors.Row> people() {
        return Vectors.rows("rule_of_thumb_fte.csv");
    }

    static Stream<Vectors.Row> scenarios() {
        return Vectors.rows("rule_of_thumb_scenarios.csv");
    }

    static Stream<Vectors.Row> seasons() {
        return Vectors.rows("rule_of_thumb_seasonal.csv");
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_thousand_contacts_a_day_are_so_many_people(Vectors.Row row) {
        assertThat(row.text("rule")).isEqualTo("A_workload");
        var week = new WorkingTime(40, row.number("shrinkage"));
        var aWeek = 1000 * row.number("days_per_week");
        var handling = row.number("effective_aht_min") * 60;
        var people = aWeek / week.contacts(handling, row.number("occupancy"));
        assertThat(people).isCloseTo(row.number("fte_for_1000_per_day"), within(0.00005 + 1e-9));
        assertThat(week.handlingSeconds(aWeek, people, row.number("occupancy"))).isCloseTo(handling, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seasons")
    void staff_grows_slower_than_volume_in_a_small_team(Vectors.Row row) {
        var target = CallTarget.EIGHTY_IN_THIRTY.capped(CAP);
        var contacts = row.number("base_contacts_per_1800s");
        var peak = contacts * row.number("volume_multiplier");
        var usual = target.agents(new Load(contacts, 1800, 360));
        var agents = target.agents(new Load(peak, 1800, 360));
        var slower = target.agents(new Load(peak, 1800, 414));
        assertThat(usual).isEqualTo(row.whole("base_agents"));
        assertThat(agents).isEqualTo(row.whole("agents"));
        assertThat((double) agents / usual).isCloseTo(row.number("staff_multiplier"), within(0.0005 + 1e-9));
        assertThat(slower).isEqualTo(row.whole("agents_if_aht_plus15pct"));
        assertThat((double) slower / usual)
                .isCloseTo(row.number("staff_multiplier_aht_plus15pct"), within(0.0005 + 1e-9));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_takes_so_many_hours_and_people(Vectors.Row row) {
        var week = new WorkingTime(40, row.number("shrinkage"));
        var days = row.number("days");
        var scenario = row.text("scenario_1000_contacts_per_day");
        var day = computed(scenario.split(" ")[0]);
        assertThat(day.hours()).isCloseTo(row.number("net_agent_hours_per_day"), within(0.005 + 1e-9));
        assertThat(row.text("note")).isEqualTo(day.note());
        var people = week.people(day.hours() * days);
        assertThat(people).isCloseTo(row.number("fte_40h"), within(0.005 + 1e-9));
        assertThat(1000 * days / people).isCloseTo(row.number("contacts_per_fte_week"), within(0.05 + 1e-9));
        assertThat(days == 5).isEqualTo(scenario.contains("5 days"));
    }

    private static Day computed(String scenario) {
        return switch (scenario) {
            case "S0", "S0b" -> new Day(100 / 0.8, "");
            case "S1" -> allCalls(360);
            case "S1b" -> allCalls(600);
            case "S2" -> siloed();
            case "S3" -> blended(1, 1, 360);
            case "S4" -> pooled(1, 1, 360);
            case "S5" -> blended(1 - MIX_DEFLECTED, 1 - AHT_CUT, 360);
            case "S6" -> pooled(1 - MIX_DEFLECTED, 1 - AHT_CUT, 360);
            case "S7" -> blended(1 - MIX_DEFLECTED, 1 - AHT_CUT, 240);
            case "S8" -> pooled(1 - MIX_DEFLECTED, 1 - AHT_CUT, 180);
            default -> throw new IllegalArgumentException("no such scenario here: " + scenario);
        };
    }

    @Test
    void the_reconstructed_profile_gives_the_published_requirement_of_600_calls() {
        var published =
                Vectors.numbers(Vectors.object(Vectors.json("shift_cover.json")).get("demand"));
        var calls = TeamDay.calls(Days.PROFILE, 600, 360, CallTarget.EIGHTY_IN_THIRTY);
        assertThat(calls.agents().stream().mapToDouble(it -> it)).containsExactly(boxed(published));
        assertThat(calls.hours())
                .isEqualTo(((Number)
                                Vectors.object(Vectors.json("shift_cover.json")).get("required_agent_hours"))
                        .doubleValue());
    }

    @Test
    void a_cap_of_occupancy_and_a_rounding_error_hire_nobody() {
        var load = new Load(36, 600, 595);
        assertThat(new CallTarget(0, 0, 0.85).agents(load)).isEqualTo(42);
        assertThat(CallTarget.EIGHTY_IN_THIRTY.capped(0.8).agents(new Load(100, 100, 8)))
                .isEqualTo(10);
        assertThat(CallTarget.EIGHTY_IN_THIRTY.capped(0.4).agents(new Load(100, 100, 8)))
                .isEqualTo(20);
        assertThat(CallTarget.EIGHTY_IN_THIRTY.capped(0.4).occupancy(new Load(100, 100, 8)))
                .isEqualTo(0.4);
        assertThat(CallTarget.EIGHTY_IN_THIRTY.agents(new Load(0, 100, 8))).isOne();
        assertThat(new CallTarget(0, 0, 0.5).agents(new Load(500_000.00005, 1, 1)))
                .as("the rounding error of a large team is larger")
                .isEqualTo(1_000_000);
    }

    @Test
    void so_many_agents_carry_so_many_contacts_and_not_one_more() {
        var target = CallTarget.EIGHTY_IN_THIRTY.capped(0.85);
        for (var agents : List.of(1, 4, 24, 106)) {
            var most = target.mostContacts(agents, 1800, 360);
            assertThat(target.agents(new Load(most, 1800, 360))).isEqualTo(agents);
            assertThat(target.agents(new Load(most * (1 + 1e-8), 1800, 360))).isEqualTo(agents + 1);
        }
    }

    @Test
    void a_day_spreads_over_its_slots() {
        var profile = new DayProfile(3600, List.of(1.0, 0.0, 3.0));
        assertThat(profile.contacts(80)).containsExactly(20.0, 0.0, 60.0);
        var calls = new TeamDay(1800, List.of(1, 3), 1.25);
        assertThat(calls.hours()).isEqualTo(2);
        assertThat(calls.peak()).isEqualTo(3);
        assertThat(calls.idleHours(1)).isEqualTo(0.75);
        assertThat(calls.idleHours(0.5)).isZero();
        assertThat(calls.hoursWith(0.75, 1)).isEqualTo(2);
        assertThat(calls.hoursWith(1, 0.8)).isCloseTo(2 + (1 - 0.35) / 0.8, within(1e-12));
        var both = calls.beside(new TeamDay(1800, List.of(2, 0), 0.25));
        assertThat(both).isEqualTo(new TeamDay(1800, List.of(3, 3), 1.5));
    }

    @Test
    void a_week_of_work_is_people_money_and_time() {
        var week = new WorkingTime(40, 0.3);
        assertThat(week.productiveHours()).isEqualTo(28);
        assertThat(week.people(56)).isEqualTo(2);
        assertThat(week.contacts(360, 0.5)).isEqualTo(140);
        assertThat(week.occupancy(140, 360)).isEqualTo(0.5);
        assertThat(week.handlingSeconds(140, 1, 0.5)).isEqualTo(360);
        var cost = Vectors.object(
                Vectors.object(Vectors.json("cost_deflection.json")).get("cost_per_contact"));
        var seconds = ((Number) cost.get("aht_min")).doubleValue() * 60;
        var hour = ((Number) cost.get("loaded_hourly")).doubleValue();
        var busy = ((Number) cost.get("occupancy")).doubleValue();
        var paid = new WorkingTime(40, ((Number) cost.get("shrinkage")).doubleValue());
        Vectors.close(paid.costOfContact(hour, seconds, busy, 1), ((Number) cost.get("result")).doubleValue());
        Vectors.close(
                paid.costOfContact(hour, seconds, busy, 1.6),
                ((Number) cost.get("chat_concurrency_1_6")).doubleValue());
    }

    @Test
    void automation_takes_contacts_and_time() {
        var some = new Automation(0.5, 0.4, 0.15);
        assertThat(some.contactsLeft()).isEqualTo(0.8);
        assertThat(some.handlingLeft()).isEqualTo(0.85);
        assertThat(some.workLeft()).isCloseTo(0.68, within(1e-12));
    }

    @Test
    void what_is_no_week_no_day_and_no_target_is_refused() {
        assertThatThrownBy(() -> new WorkingTime(0, 0.3)).hasMessageContaining("hours a week is 0.0");
        assertThatThrownBy(() -> new WorkingTime(169, 0.3)).hasMessageContaining("hours a week is 169.0");
        assertThatThrownBy(() -> new WorkingTime(40, 1))
                .hasMessage("shrinkage is 1.0; it must be from 0 to less than 1");
        assertThatThrownBy(() -> new WorkingTime(40, -0.1)).hasMessageContaining("shrinkage is -0.1");
        assertThatThrownBy(() -> new WorkingTime(40, Double.NaN)).hasMessageContaining("shrinkage is NaN");
        assertThat(new WorkingTime(40, 0).productiveHours()).isEqualTo(40);
        assertThatThrownBy(() -> new CallTarget(1.1, 30, 1)).hasMessageContaining("share answered in time is 1.1");
        assertThatThrownBy(() -> new CallTarget(0.8, -1, 1)).hasMessageContaining("seconds is -1.0");
        assertThatThrownBy(() -> new CallTarget(0.8, 30, 0)).hasMessageContaining("most occupancy is 0.0");
        assertThatThrownBy(() -> new CallTarget(0.8, 30, 1.1)).hasMessageContaining("most occupancy is 1.1");
        assertThatThrownBy(() -> new DayProfile(0, List.of(1.0))).hasMessageContaining("seconds of a slot is 0");
        assertThatThrownBy(() -> new DayProfile(60, List.of())).hasMessageContaining("slots is 0");
        assertThatThrownBy(() -> new DayProfile(60, List.of(1.0, -1.0)))
                .hasMessageContaining("weight of a slot is -1.0");
        assertThatThrownBy(() -> new DayProfile(60, List.of(0.0))).hasMessageContaining("sum of the weights is 0.0");
        assertThatThrownBy(() -> new TeamDay(60, List.of(1), 0).idleHours(0)).hasMessageContaining("most occupancy");
        assertThatThrownBy(() -> new TeamDay(0, List.of(1), 0)).hasMessageStartingWith("seconds of a slot is 0");
        assertThatThrownBy(() -> new TeamDay(60, List.of(), 0)).hasMessageStartingWith("slots is 0");
        assertThatThrownBy(() -> new TeamDay(60, List.of(-1), 0)).hasMessageStartingWith("agents is -1");
        assertThatThrownBy(() -> new TeamDay(60, List.of(1), Double.NaN))
                .hasMessageStartingWith("hours of work is NaN");
        var minute = new TeamDay(60, List.of(1), 0);
        assertThatThrownBy(() -> minute.hoursWith(Double.NaN, 1)).hasMessageStartingWith("hours of other work is NaN");
        assertThatThrownBy(() -> minute.beside(new TeamDay(60, List.of(1, 1), 0)))
                .hasMessage("slots is 2; it must be from 1 to 1");
        assertThatThrownBy(() -> minute.beside(new TeamDay(30, List.of(1), 0)))
                .hasMessage("seconds of a slot is 30; it must be from 60 to 60");
        assertThatThrownBy(() -> new DayProfile(60, List.of(1.0)).contacts(-1))
                .hasMessageStartingWith("contacts a day is -1.0");
        var week = new WorkingTime(40, 0.3);
        assertThatThrownBy(() -> week.people(-1)).hasMessageStartingWith("hours is -1.0");
        assertThatThrownBy(() -> week.contacts(0, 0.8)).hasMessageStartingWith("handling seconds is 0.0");
        assertThatThrownBy(() -> week.contacts(360, 0)).hasMessageStartingWith("occupancy is 0.0");
        assertThatThrownBy(() -> week.occupancy(Double.NaN, 360)).hasMessageStartingWith("contacts a week is NaN");
        assertThatThrownBy(() -> week.handlingSeconds(0, 1, 0.8)).hasMessageStartingWith("contacts a week is 0.0");
        assertThatThrownBy(() -> week.costOfContact(28, 360, 0.8, 0)).hasMessageStartingWith("gain is 0.0");
        var target = CallTarget.EIGHTY_IN_THIRTY;
        assertThatThrownBy(() -> target.mostContacts(0, 1800, 360)).hasMessageStartingWith("agents is 0");
        assertThatThrownBy(() -> target.mostContacts(1, 1e-320, 360)).hasMessageStartingWith("intervalSeconds is");
        assertThatThrownBy(() -> target.mostContacts(1, 1800, Double.NaN)).hasMessageStartingWith("handlingSeconds is");
        assertThatThrownBy(() -> new Automation(1.1, 0, 0)).hasMessageContaining("repetitive share is 1.1");
        assertThatThrownBy(() -> new Automation(0, -0.1, 0)).hasMessageContaining("deflected share is -0.1");
        assertThatThrownBy(() -> new Automation(0, 0, 2)).hasMessageContaining("share of handling time saved is 2.0");
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    private static Day allCalls(double handling) {
        var team = TeamDay.calls(Days.PROFILE, 1000, handling, CallTarget.EIGHTY_IN_THIRTY);
        return new Day(team.hours(), "peak " + team.peak());
    }

    private static Day siloed() {
        var calls = Days.calls(1, 1);
        var chats = Days.chats(1, 1);
        var mail = 40 / CAP;
        return new Day(
                calls.hours() + chats.hours() + mail,
                String.format(
                        Locale.ROOT,
                        "v %.1f c %.1f e %.1f peak %d+%d",
                        calls.hours(),
                        chats.hours(),
                        mail,
                        calls.peak(),
                        chats.peak()));
    }

    private static Day blended(double contacts, double handling, double mailSeconds) {
        var calls = Days.calls(contacts, handling);
        var chats = Days.chats(contacts, handling);
        var both = calls.beside(chats);
        var mail = 400 * contacts * mailSeconds * handling / 3600;
        var hours = both.hoursWith(mail, CAP);
        var note = String.format(
                Locale.ROOT,
                "[%.1f, %.1f, %.1f, %.1f, %.1f]",
                calls.hours(),
                chats.hours(),
                both.idleHours(CAP),
                mail,
                hours - both.hours());
        return new Day(hours, mailSeconds == 360 ? note : "");
    }

    private static Day pooled(double contacts, double handling, double mailSeconds) {
        var team = Days.pooled(contacts, handling);
        return new Day(team.hoursWith(400 * contacts * mailSeconds * handling / 3600, CAP), "");
    }
}
