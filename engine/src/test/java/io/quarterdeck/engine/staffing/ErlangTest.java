package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ErlangTest {
    private static final Load SIXTY_AN_HOUR = new Load(60, 3600, 360);

    @Test
    void b_16_sixty_calls_an_hour_of_nine_minutes_need_thirteen_agents() {
        var team = ErlangC.answering(new Load(60, 3600, 540), 0.8, 30);
        assertThat(team.agents()).isEqualTo(13);
        assertThat(team.answeredWithin(30)).isCloseTo(0.874, within(0.0005));
        assertThat(team.occupancy()).isCloseTo(0.692, within(0.0005));
    }

    @Test
    void eighty_percent_in_a_minute_and_three_percent_lost_are_two_targets() {
        var team = ErlangC.answering(SIXTY_AN_HOUR, 0.8, 60);
        assertThat(new ErlangA(SIXTY_AN_HOUR, 7, 120).abandons()).isCloseTo(0.129, within(0.0005));
        assertThat(ErlangA.losingAtMost(SIXTY_AN_HOUR, 0.03, 120)).isEqualTo(10).isGreaterThan(team.agents());
    }

    @Test
    void a_queue_with_too_few_agents_never_answers() {
        var team = new ErlangC(SIXTY_AN_HOUR, 6);
        assertThat(team.waits()).isOne();
        assertThat(team.answeredWithin(3600)).isZero();
        assertThat(team.meanWait()).isInfinite();
    }

    @Test
    void an_overload_with_much_patience_does_not_overflow() {
        var team = new ErlangA(new Load(6000, 3600, 360), 500, 36_000);
        assertThat(team.waits()).isCloseTo(1, within(1e-9));
        assertThat(team.abandons()).isCloseTo(1 - 500.0 / 600, within(1e-9));
        assertThat(team.answeredWithin(1e7)).isCloseTo(1 - team.abandons(), within(1e-9));
    }

    @Test
    void what_is_no_queue_is_refused() {
        assertThatThrownBy(() -> ErlangB.blocking(-1, 5)).hasMessage("agents is -1; it must be from 0 to 10000000");
        assertThatThrownBy(() -> ErlangB.blocking(1, Double.NaN))
                .hasMessage("erlangs is NaN; it must be from 0.0 to 1.0E7");
        assertThatThrownBy(() -> new ErlangC(SIXTY_AN_HOUR, 0))
                .hasMessage("agents is 0; it must be from 1 to 10000000");
        assertThatThrownBy(() -> new ErlangA(SIXTY_AN_HOUR, 5, 0))
                .hasMessage("patienceSeconds is 0.0; it must be above 0 and at most 1.0E12");
        assertThatThrownBy(() -> new Load(1, 0, 1))
                .hasMessage("intervalSeconds is 0.0; it must be above 0 and at most 1.0E15");
    }

    @Property(tries = 300)
    void more_agents_never_wait_longer_and_never_lose_more(
            @ForAll @DoubleRange(min = 0.01, max = 200) double erlangs,
            @ForAll @IntRange(min = 1, max = 250) int agents,
            @ForAll @DoubleRange(min = 1, max = 3600) double patience,
            @ForAll @DoubleRange(min = 0, max = 3600) double within) {
        var load = new Load(erlangs, 360, 360);
        var fewer = new ErlangA(load, agents, patience);
        var more = new ErlangA(load, agents + 1, patience);
        assertThat(more.abandons()).isLessThanOrEqualTo(fewer.abandons() + 1e-12);
        assertThat(more.answeredWithin(within)).isGreaterThanOrEqualTo(fewer.answeredWithin(within) - 1e-12);
        assertThat(new ErlangC(load, agents + 1).answeredWithin(within))
                .isGreaterThanOrEqualTo(new ErlangC(load, agents).answeredWithin(within) - 1e-12);
    }

    @Property(tries = 300)
    void more_time_answers_more_until_all_that_have_patience_are_answered(
            @ForAll @DoubleRange(min = 0.01, max = 200) double erlangs,
            @ForAll @IntRange(min = 1, max = 250) int agents,
            @ForAll @DoubleRange(min = 1, max = 36_000) double patience,
            @ForAll @DoubleRange(min = 0, max = 2_592_000) double within) {
        var team = new ErlangA(new Load(erlangs, 360, 360), agents, patience);
        assertThat(team.answeredWithin(within)).isBetween(-1e-12, 1 - team.abandons() + 1e-9);
        assertThat(team.answeredWithin(within + 60)).isGreaterThanOrEqualTo(team.answeredWithin(within) - 1e-12);
        assertThat(team.answeredWithin(1e9)).isCloseTo(1 - team.abandons(), within(1e-9));
    }
}
