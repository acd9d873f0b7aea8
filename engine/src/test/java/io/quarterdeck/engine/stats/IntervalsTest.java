package io.quarterdeck.engine.stats;

import static io.quarterdeck.engine.Vectors.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.Vectors.Row;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalsTest {

    static Stream<Row> wilson() {
        return Vectors.rows("wilson95.csv");
    }

    static Stream<Row> netPromoter() {
        return Vectors.rows("nps_interval.csv");
    }

    static Stream<Row> rates() {
        return Vectors.rows("poisson_rate_signal.csv");
    }

    @ParameterizedTest
    @MethodSource("wilson")
    void a_share_has_its_published_interval(Row row) {
        var share = new Share(row.whole("successes"), row.whole("n"));
        close(share.value(), row.number("p"));
        close(share.interval(0.95).lower(), row.number("lower"));
        close(share.interval(0.95).upper(), row.number("upper"));
    }

    @Property(tries = 1000)
    void wilson_stays_between_nothing_and_all_and_holds_the_share(
            @ForAll @IntRange(min = 0, max = 5000) int cases,
            @ForAll @IntRange(min = 1, max = 5000) int n,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.999999) double confidence) {
        var share = new Share(Math.min(cases, n), n);
        var interval = share.interval(confidence);
        assertThat(interval.lower()).isBetween(0.0, share.value());
        assertThat(interval.upper()).isBetween(share.value(), 1.0);
        var mirrored = new Share(n - share.cases(), n).interval(confidence);
        assertThat(mirrored.lower()).isCloseTo(1 - interval.upper(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("netPromoter")
    void a_net_score_has_its_two_intervals(Row row) {
        var score = new NetPromoter(row.whole("promoters"), row.whole("passives"), row.whole("detractors"));
        Printed.agrees(score.score(), row, "nps", 12);
        Printed.agrees(score.standardError(), row, "se", 12);
        Printed.agrees(score.wald(0.95).lower(), row, "wald95_lo", 10);
        Printed.agrees(score.wald(0.95).upper(), row, "wald95_hi", 10);
        Printed.agrees(score.adjusted(0.95).lower(), row, "adjusted_wald_lo", 10);
        Printed.agrees(score.adjusted(0.95).upper(), row, "adjusted_wald_hi", 10);
        var possible = score.adjusted(0.95).clamped(-100, 100);
        assertThat(possible.lower()).isBetween(-100.0, score.score());
        assertThat(possible.upper()).isBetween(score.score(), 100.0);
    }

    @ParameterizedTest
    @MethodSource("rates")
    void complaints_are_as_surprising_as_counted(Row row) {
        var rate = new EventRate(row.whole("complaints"), row.number("units_sold"));
        var base = row.number("baseline_rate");
        var interval = rate.interval(0.95);
        Printed.agrees(1000 * rate.value(), row, "rate_per_1000", 9);
        Printed.agrees(1000 * interval.lower(), row, "garwood95_lo", 9);
        Printed.agrees(1000 * interval.upper(), row, "garwood95_hi", 9);
        Printed.agrees(base * rate.exposure(), row, "expected", 9);
        Printed.agrees(rate.chanceAt(base), row, "p_upper_exact", 12);
        Printed.agrees(rate.midChanceAt(base), row, "mid_p", 12);
    }

    @Property(tries = 200)
    void an_exact_interval_keeps_its_word(@ForAll @Scale(3) @DoubleRange(min = 0.1, max = 60) double expected) {
        var covered = 0.0;
        for (var events = 0; events < 200; events++) {
            if (new EventRate(events, 1).interval(0.9).holds(expected)) {
                covered += new Poisson(expected).of(events);
            }
        }
        assertThat(covered).isGreaterThanOrEqualTo(0.9 - 1e-9);
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        assertThatThrownBy(() -> Wilson.of(1.2, 5)).hasMessage("share is 1.2; it must be from 0.0 to 1.0");
        assertThatThrownBy(() -> new Share(6, 5)).hasMessage("cases is 6; it must be from 0 to n, which is 5");
        assertThatThrownBy(() -> new NetPromoter(0, 0, 0)).hasMessage("answers is 0; it must be at least 1");
        assertThatThrownBy(() -> new EventRate(1, 0)).hasMessageStartingWith("exposure is 0.0");
        assertThatThrownBy(() -> new EventRate(1, 1).interval(Double.NaN)).hasMessageStartingWith("confidence is NaN");
    }
}
