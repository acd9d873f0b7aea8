package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.staffing.Requirement.Line;
import io.quarterdeck.engine.staffing.Targets.Cap;
import io.quarterdeck.engine.staffing.Targets.Level;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffingTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final Load SIXTY_AN_HOUR = new Load(60, 3600, 360);
    private static final Load SIX_HUNDRED_AN_HOUR = new Load(100, 600, 180);
    private static final Targets ALL = Targets.answering(0.8, 60)
            .with(new Cap(Occupancy.CARRIED, 0.7))
            .withMeanWait(8)
            .withAbandonment(0.03);

    @Test
    void every_target_says_how_many_it_needs_and_what_is_left_of_it() {
        var need = Staffing.requirement(SIXTY_AN_HOUR, 120, ALL);
        assertThat(need.agents()).isEqualTo(10);
        assertThat(need.lines())
                .extracting(Line::constraint)
                .containsExactly(
                        Constraint.LEVEL,
                        Constraint.MEAN_WAIT,
                        Constraint.OCCUPANCY,
                        Constraint.ABANDONMENT,
                        Constraint.STABILITY);
        assertThat(need.lines()).extracting(Line::agents).containsExactly(7, 8, 8, 10, 1);
        assertThat(need.lines()).extracting(Line::limit).containsExactly(0.8, 8.0, 0.7, 0.03, 0.0);
        var team = new ErlangA(SIXTY_AN_HOUR, 10, 120);
        var values =
                List.of(team.answeredWithin(60), team.meanWaitOfAnswered(), team.occupancy(), team.abandons(), 0.0);
        assertThat(need.lines()).extracting(Line::value).containsExactlyElementsOf(values);
        assertThat(need.lines())
                .extracting(Line::slack)
                .containsExactly(
                        team.answeredWithin(60) - 0.8,
                        8 - team.meanWaitOfAnswered(),
                        0.7 - team.occupancy(),
                        0.03 - team.abandons(),
                        0.0);
        assertThat(need.lines()).allMatch(line -> line.slack() >= 0);
        assertThat(need.binding()).containsExactly(Constraint.ABANDONMENT);
        assertThat(need.bindingCodes()).isEqualTo("ab");
        assertThat(need.agentsWithout(Constraint.ABANDONMENT)).isEqualTo(8);
        assertThat(need.agentsWithout(Constraint.LEVEL)).isEqualTo(10);
    }

    @Test
    void two_targets_may_bind_at_once() {
        var need = Staffing.requirement(SIXTY_AN_HOUR, 120, ALL.withAbandonment(1));
        assertThat(need.agents()).isEqualTo(8);
        assertThat(need.bindingCodes()).isEqualTo("asa|occ");
    }

    @Test
    void what_is_not_asked_has_no_line() {
        var need = Staffing.requirement(SIXTY_AN_HOUR, NEVER, Targets.answering(0.8, 20));
        assertThat(need.lines()).extracting(Line::constraint).containsExactly(Constraint.LEVEL, Constraint.STABILITY);
        assertThat(need.lines()).extracting(Line::agents).containsExactly(9, 7);
        assertThat(need.agentsWithout(Constraint.LEVEL)).isEqualTo(7);
        assertThat(Staffing.requirement(SIXTY_AN_HOUR, NEVER, Targets.NONE).bindingCodes())
                .isEqualTo("stability");
    }

    @ParameterizedTest
    @CsvSource({"CARRIED, 34", "OFFERED, 36"})
    void a_cap_on_occupancy_says_of_what(Occupancy of, int agents) {
        var targets = Targets.answering(0.8, 20).with(new Cap(of, 0.85));
        var need = Staffing.requirement(SIX_HUNDRED_AN_HOUR, 60, targets);
        assertThat(need.agents()).isEqualTo(agents);
        assertThat(need.bindingCodes()).isEqualTo("occ");
        assertThat(Staffing.agents(SIX_HUNDRED_AN_HOUR, 60, targets)).isEqualTo(agents);
        assertThat(Occupancy.OFFERED.of(need.queue())).isCloseTo(30.0 / agents, within(1e-12));
        assertThat(Occupancy.CARRIED.of(need.queue())).isLessThan(30.0 / agents);
    }

    @Test
    void a_team_that_is_too_small_by_the_last_digit_alone_is_enough() {
        var load = new Load(36, 600, 595);
        assertThat(load.erlangs() / 42).isCloseTo(0.85, within(1e-15));
        var targets = Targets.NONE.with(new Cap(Occupancy.OFFERED, 0.85));
        assertThat(Staffing.agents(load, targets)).isEqualTo(42);
        assertThat(Staffing.requirement(load, NEVER, targets).agents()).isEqualTo(42);
        assertThat(Staffing.agents(load, 300, targets)).isEqualTo(42);
        assertThat(Staffing.agents(load, Targets.NONE.with(new Cap(Occupancy.OFFERED, 0.849999))))
                .isEqualTo(43);
    }

    @ParameterizedTest
    @CsvSource({"6, 7", "6.0000001, 7", "5.9999999, 6", "0, 1", "0.5, 1", "1, 2", "99999, 100000"})
    void to_keep_up_with_a_patient_queue_takes_more_agents_than_erlangs(double erlangs, int agents) {
        assertThat(Staffing.agents(new Load(erlangs, 300, 300), Targets.NONE)).isEqualTo(agents);
    }

    @Test
    void an_impatient_queue_needs_but_one() {
        var need = Staffing.requirement(new Load(1000, 300, 300), 60, Targets.NONE);
        assertThat(need.agents()).isOne();
        assertThat(need.bindingCodes()).isEqualTo("stability");
        assertThat(Staffing.agents(new Load(1000, 300, 300), 60, Targets.NONE)).isOne();
    }

    @Test
    void one_agent_is_stability_whatever_else_is_asked() {
        var need = Staffing.requirement(new Load(1, 3600, 60), 300, Targets.answering(0.8, 60));
        assertThat(need.bindingCodes()).isEqualTo("stability");
        assertThat(need.lines()).extracting(Line::agents).containsExactly(1, 1);
    }

    @Test
    void what_nobody_can_miss_is_still_found() {
        assertThat(Staffing.agents(SIXTY_AN_HOUR, Targets.answering(1, 0))).isBetween(30, 45);
        assertThat(Staffing.agents(SIXTY_AN_HOUR, 120, Targets.answering(1, 0))).isBetween(30, 45);
        assertThat(Staffing.agents(SIXTY_AN_HOUR, 120, Targets.losing(0))).isBetween(20, 45);
        assertThat(Staffing.agents(SIXTY_AN_HOUR, Targets.NONE.withMeanWait(0))).isBetween(20, 45);
        assertThat(Staffing.agents(SIXTY_AN_HOUR, Targets.losing(0))).isEqualTo(7);
        assertThat(Staffing.agents(new Load(0, 3600, 360), ALL)).isOne();
        assertThat(Staffing.agents(new Load(0, 3600, 360), 60, ALL)).isOne();
    }

    /** The search decides on ten digits; by brute force nobody can tell. */
    @Property(tries = 3000)
    void a_jump_lands_where_a_walk_would(
            @ForAll @DoubleRange(min = -2, max = 2.5) double power,
            @ForAll @IntRange(min = 0, max = 99) int share,
            @ForAll ServiceLevelVariant variant,
            @ForAll @IntRange(min = 0, max = 300) int seconds,
            @ForAll List<@DoubleRange(min = 0.01, max = 1) Double> more,
            @ForAll @DoubleRange(min = -1.5, max = 1.5) double patience) {
        var load = new Load(Math.pow(10, power), 300, 300);
        var targets = Targets.NONE.with(new Level(variant, share / 100.0, seconds));
        if (!more.isEmpty()) {
            targets = targets.withAbandonment(more.getFirst());
        }
        if (more.size() > 1) {
            targets = targets.with(
                    new Cap(more.size() % 2 == 0 ? Occupancy.CARRIED : Occupancy.OFFERED, Math.max(0.3, more.get(1))));
        }
        if (more.size() > 3) {
            targets = targets.withMeanWait(300 * more.get(2));
        }
        for (var patienceSeconds : new double[] {300 * Math.pow(10, patience), NEVER}) {
            var agents = Staffing.agents(load, patienceSeconds, targets);
            assertThat(broken(load, agents, patienceSeconds, targets)).isEmpty();
            var need = Staffing.requirement(load, patienceSeconds, targets);
            assertThat(need.agents()).isEqualTo(agents);
            if (agents > 1) {
                var broken = broken(load, agents - 1, patienceSeconds, targets);
                assertThat(broken).isNotEmpty();
                assertThat(need.binding())
                        .isEqualTo(broken.contains(Constraint.STABILITY) ? List.of(Constraint.STABILITY) : broken);
            }
        }
    }

    @Property(tries = 200)
    void a_jump_of_a_large_team_lands_where_a_walk_would(
            @ForAll @DoubleRange(min = 2.5, max = 5) double power,
            @ForAll @IntRange(min = 50, max = 99) int share,
            @ForAll @DoubleRange(min = -1.5, max = 1) double patience) {
        var load = new Load(Math.pow(10, power), 300, 300);
        var targets = Targets.answering(share / 100.0, 20).withAbandonment(0.05);
        for (var patienceSeconds : new double[] {300 * Math.pow(10, patience), NEVER}) {
            var agents = Staffing.agents(load, patienceSeconds, targets);
            assertThat(broken(load, agents, patienceSeconds, targets)).isEmpty();
            assertThat(broken(load, agents - 1, patienceSeconds, targets)).isNotEmpty();
        }
    }

    /** Pooling pays while teams keep up; the next test says what happens where customers who give up do it for them. */
    @Property(tries = 500)
    void together_they_need_no_more_than_apart(
            @ForAll @DoubleRange(min = 0.01, max = 100) double one,
            @ForAll @DoubleRange(min = 0.01, max = 100) double other,
            @ForAll @IntRange(min = 50, max = 99) int share,
            @ForAll @IntRange(min = 0, max = 120) int seconds,
            @ForAll @DoubleRange(min = -1, max = 1) double patience) {
        var targets = Targets.answering(share / 100.0, seconds);
        for (var patienceSeconds : new double[] {300 * Math.pow(10, patience), NEVER}) {
            var left = Staffing.agents(new Load(one, 300, 300), patienceSeconds, targets);
            var right = Staffing.agents(new Load(other, 300, 300), patienceSeconds, targets);
            if (left >= one && right >= other) {
                assertThat(Staffing.agents(new Load(one + other, 300, 300), patienceSeconds, targets))
                        .isLessThanOrEqualTo(left + right);
            }
        }
    }

    @Test
    void in_overload_chance_is_a_friend_and_two_small_queues_may_do_with_less_than_one() {
        var half = Targets.answering(0.5, 1);
        var patience = 300 * Math.pow(10, -0.76);
        assertThat(Staffing.agents(new Load(4.43, 300, 300), patience, half)).isEqualTo(4);
        assertThat(Staffing.agents(new Load(23.12, 300, 300), patience, half)).isEqualTo(20);
        assertThat(Staffing.agents(new Load(27.55, 300, 300), patience, half)).isEqualTo(25);
        assertThat(new ErlangA(new Load(27.55, 300, 300), 24, patience).answeredWithin(1))
                .isLessThan(0.5);
    }

    @Test
    void the_search_is_quick_wherever_plans_are_made() {
        for (var erlangs = 1; erlangs <= 100; erlangs++) {
            var load = new Load(erlangs + 0.37, 300, 300);
            assertThat(PatientSearch.fewest(load, Targets.answering(0.8, 20))).isPresent();
            assertThat(ImpatientSearch.fewest(load, 150, ALL.withMeanWait(NEVER)))
                    .isPresent();
            assertThat(ImpatientSearch.fewest(load, 150, ALL)).isEmpty();
            assertThat(ImpatientSearch.fewest(load, 1500, Targets.losing(0.5))).isPresent();
        }
    }

    @Test
    void a_hair_from_the_target_the_exact_measures_decide() {
        var load = new Load(20, 300, 300);
        var level = new ErlangC(load, 24).answeredWithin(20);
        assertThat(PatientSearch.fewest(load, Targets.answering(level, 20))).isEmpty();
        assertThat(Staffing.agents(load, Targets.answering(level, 20))).isEqualTo(24);
        assertThat(Staffing.agents(load, Targets.answering(level + 1e-13, 20))).isEqualTo(24);
        assertThat(Staffing.agents(load, Targets.answering(level + 1e-11, 20))).isEqualTo(25);
        var wait = new ErlangC(load, 24).meanWait();
        assertThat(PatientSearch.fewest(load, Targets.NONE.withMeanWait(wait))).isEmpty();
        assertThat(Staffing.agents(load, Targets.NONE.withMeanWait(wait))).isEqualTo(24);
        assertThat(Staffing.agents(load, Targets.NONE.withMeanWait(wait * (1 - 1e-10))))
                .isEqualTo(25);
        var queue = new ErlangA(load, 22, 300);
        var lost = queue.abandons();
        assertThat(ImpatientSearch.fewest(load, 300, Targets.losing(lost))).isEmpty();
        assertThat(Staffing.agents(load, 300, Targets.losing(lost))).isEqualTo(22);
        assertThat(Staffing.agents(load, 300, Targets.losing(lost - 1e-11))).isEqualTo(23);
        var inTime = queue.answeredWithin(20);
        assertThat(ImpatientSearch.fewest(load, 300, Targets.answering(inTime, 20)))
                .isEmpty();
        assertThat(Staffing.agents(load, 300, Targets.answering(inTime, 20))).isEqualTo(22);
        assertThat(Staffing.agents(load, 300, Targets.answering(inTime + 1e-11, 20)))
                .isEqualTo(23);
        var busy = Targets.NONE.with(new Cap(Occupancy.CARRIED, queue.occupancy()));
        assertThat(ImpatientSearch.fewest(load, 300, busy)).isEmpty();
        assertThat(Staffing.agents(load, 300, busy)).isEqualTo(22);
    }

    @Test
    void what_is_no_target_is_refused() {
        assertThatThrownBy(() -> Targets.answering(1.01, 20))
                .hasMessage("service level is 1.01; it must be from 0.0 to 1.0");
        assertThatThrownBy(() -> Targets.answering(Double.NaN, 20)).hasMessageStartingWith("service level is NaN");
        assertThatThrownBy(() -> Targets.answering(0.8, -1)).hasMessageStartingWith("target seconds is -1.0");
        assertThatThrownBy(() -> Targets.answering(0.8, NEVER)).hasMessageStartingWith("target seconds is Infinity");
        assertThatThrownBy(() -> Targets.losing(-0.1))
                .hasMessage("abandonment cap is -0.1; it must be from 0.0 to 1.0");
        assertThatThrownBy(() -> Targets.NONE.withMeanWait(Double.NaN))
                .hasMessageStartingWith("mean wait in seconds is NaN");
        assertThatThrownBy(() -> new Cap(Occupancy.CARRIED, 0))
                .hasMessage("occupancy cap is 0.0; it must be from 0.001 to 1.0");
        assertThatThrownBy(() -> new Cap(Occupancy.CARRIED, 1.1)).hasMessageStartingWith("occupancy cap is 1.1");
        assertThatThrownBy(() -> Staffing.agents(new Load(1e9, 300, 300), Targets.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        var idle = Targets.NONE.with(new Cap(Occupancy.CARRIED, 0.001));
        assertThatThrownBy(() -> Staffing.agents(new Load(1e5, 300, 300), idle)).hasMessageStartingWith("agents is ");
        assertThatThrownBy(() -> Staffing.agents(new Load(1e5, 300, 300), 60, idle))
                .hasMessageStartingWith("agents is ");
        assertThatThrownBy(() -> Staffing.agents(SIXTY_AN_HOUR, 0, ALL))
                .hasMessage("patienceSeconds is 0.0; it must be above 0 and at most 1.0E12");
        assertThatThrownBy(() -> Staffing.agents(SIXTY_AN_HOUR, Double.NaN, ALL))
                .hasMessageStartingWith("patienceSeconds is NaN");
        assertThatThrownBy(() -> Staffing.requirement(SIXTY_AN_HOUR, -1, ALL))
                .hasMessageStartingWith("patienceSeconds is -1.0");
    }

    @Test
    void the_four_service_levels_say_what_they_are() {
        assertThat(ServiceLevelVariant.values())
                .extracting(ServiceLevelVariant::code)
                .containsExactly("SL1", "SL2", "SL3", "SL4");
        assertThat(ServiceLevelVariant.values())
                .extracting(ServiceLevelVariant::definition)
                .containsExactly(
                        "answered in time / offered",
                        "answered in time / (offered - gave up in time)",
                        "answered in time / answered",
                        "(answered in time + gave up in time) / offered");
    }

    private static List<Constraint> broken(Load load, int agents, double patienceSeconds, Targets targets) {
        var queue = Queue.of(load, agents, patienceSeconds);
        var broken = new ArrayList<Constraint>();
        for (var constraint : Constraint.values()) {
            var kept = constraint == Constraint.STABILITY
                    ? Double.isFinite(queue.meanWait())
                    : constraint.isKept(queue, targets);
            if (!kept) {
                broken.add(constraint);
            }
        }
        return broken;
    }
}
