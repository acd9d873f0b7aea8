package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import java.util.Optional;
import java.util.stream.Stream;
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
        assertThat((double) slower / usual).isCloseTo(row.number("staff_multiplier_aht_plus15pct"), within(0.0005 + 1e-9));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_takes_so_many_hours_and_people(Vectors.Row row) {
        var week = new WorkingTime(40, row.number("shrinkage"));
        var days = row.number("days");
        computed(row.text("scenario_1000_contacts_per_day").split(" ")[0]).ifPresent(day -> {
            assertThat(day.hours()).isCloseTo(row.number("net_agent_hours_per_day"), within(0.005 + 1e-9));
            assertThat(row.text("note")).isEqualTo(day.note());
            var people = week.people(day.hours() * days);
            assertThat(people).isCloseTo(row.number("fte_40h"), within(0.005 + 1e-9));
            assertThat(1000 * days / people).isCloseTo(row.number("contacts_per_fte_week"), within(0.05 + 1e-9));
        });
    }

    /** Empty for a scenario that this test does not know. */
    private static Optional<Day> computed(String scenario) {
        return Optional.ofNullable(
                switch (scenario) {
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
                    default -> null;
                });
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
                "v %.1f c %.1f e %.1f peak %d+%d".formatted(calls.hours(), chats.hours(), mail, calls.peak(), chats.peak()));
    }

    private static Day blended(double contacts, double handling, double mailSeconds) {
        var calls = Days.calls(contacts, handling);
        var chats = Days.chats(contacts, handling);
        var both = calls.beside(chats);
        var mail = 400 * contacts * mailSeconds * handling / 3600;
        var hours = both.hoursWith(mail, CAP);
        var note = "[%.1f, %.1f, %.1f, %.1f, %.1f]"
                .formatted(calls.hours(), chats.hours(), both.idleHours(CAP), mail, hours - both.hours());
        return new Day(hours, mailSeconds == 360 ? note : "");
    }

    private static Day pooled(double contacts, double handling, double mailSeconds) {
        var team = Days.pooled(contacts, handling);
        return new Day(team.hoursWith(400 * contacts * mailSeconds * handling / 3600, CAP), "");
    }
}
