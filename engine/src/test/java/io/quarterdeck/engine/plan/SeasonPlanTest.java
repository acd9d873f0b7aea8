package io.quarterdeck.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.playbook.Peak;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeasonPlanTest {
    private static final Playbook BLEUSALT = Yaml.shipped("bleusalt");
    private static final Playbook CALLIE = Yaml.shipped("callie");

    @Test
    void a_peak_raises_the_hours_of_an_ordinary_week_by_30_to_50_percent() {
        var season = season(BLEUSALT, "2026-12-02");
        assertThat(season.peaks()).extracting(Peak::name).containsExactly("holidays");
        assertThat(season.planned().low()).isCloseTo(1.3 * season.ordinaryHours(), within(1e-9));
        assertThat(season.planned().high()).isCloseTo(1.5 * season.ordinaryHours(), within(1e-9));
        assertThat(season.growth()).isCloseTo(1.5, within(1e-12));
    }

    /** 15 November and eight weeks: the last day is 9 January. */
    @Test
    void the_ninth_week_is_ordinary_again() {
        assertThat(season(BLEUSALT, "2027-01-09").peaks()).isNotEmpty();
        var after = season(BLEUSALT, "2027-01-12");
        assertThat(after.peaks()).isEmpty();
        assertThat(after.planned().low()).isEqualTo(after.ordinaryHours());
        assertThat(after.modelled().high()).isEqualTo(after.ordinaryHours());
    }

    @Test
    void a_week_in_which_a_peak_begins_is_raised_from_that_day_on() {
        var season = season(CALLIE, "2026-11-27");
        assertThat(season.growth()).isBetween(1.2, 1.8);
        assertThat(season(CALLIE, "2026-12-09").growth()).isCloseTo(2, within(1e-12));
    }

    @Test
    void queues_need_less_than_the_guides_say_because_a_larger_team_is_idle_less() {
        var season = season(BLEUSALT, "2026-12-02");
        assertThat(season.modelled().low())
                .isBetween(season.ordinaryHours(), season.planned().low());
        assertThat(season.modelled().high())
                .isBetween(season.modelled().low(), season.planned().high());
    }

    private static SeasonPlan season(Playbook playbook, String date) {
        return Planner.of(playbook, LiveNeedTest.usual(playbook))
                .season(PlannerTest.demand(playbook, 2_000_000), LocalDate.parse(date));
    }
}
