package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusynessTest {

    @Test
    void a_day_that_begins_busy_is_thought_to_go_on_a_little_less_busy() {
        var day = Busyness.varying(0.1).after(240, 200);
        assertThat(day.mean()).isCloseTo(17.0 / 15, within(1e-15));
        assertThat(day.meanOf(800)).isCloseTo(800 * 17.0 / 15, within(1e-12));
        assertThat(Busyness.varying(0.1).mean()).isOne();
        assertThat(Busyness.varying(0.1).meanOf(0)).isZero();
        assertThat(Busyness.varying(0.1).deviationOf(0)).isZero();
    }

    @Test
    void before_the_day_the_spread_is_that_of_an_overdispersed_count() {
        var variance = Math.pow(Busyness.varying(0.2).deviationOf(100), 2);
        assertThat(variance)
                .isCloseTo(new RandomLoad(new Load(100, 1800, 300), 60, 0.2).dispersion() * 100, within(1e-9));
    }

    @Property(tries = 300)
    void it_does_not_matter_how_often_one_looks(
            @ForAll @DoubleRange(min = 0.01, max = 1) double variation,
            @ForAll @IntRange(min = 0, max = 500) int seen,
            @ForAll @IntRange(min = 0, max = 500) int more,
            @ForAll @DoubleRange(min = 0, max = 500) double expected,
            @ForAll @DoubleRange(min = 0, max = 500) double further) {
        var twice = Busyness.varying(variation).after(seen, expected).after(more, further);
        var once = Busyness.varying(variation).after(seen + more, expected + further);
        assertThat(twice.mean()).isCloseTo(once.mean(), within(1e-12));
        assertThat(twice.deviationOf(100)).isCloseTo(once.deviationOf(100), within(1e-9));
    }

    @Test
    void what_a_poisson_count_explains_is_no_variation() {
        assertThat(Busyness.squaredVariation(new double[] {90, 110, 100}, new double[] {100, 100, 100}))
                .isZero();
        // (30² + 30² - 2·100) / (2·100²)
        assertThat(Busyness.squaredVariation(new double[] {70, 130}, new double[] {100, 100}))
                .isCloseTo(0.08, within(1e-15));
        // Each interval against its own forecast: (20² - 100 + 40² - 200) / (100² + 200²)
        assertThat(Busyness.squaredVariation(new double[] {120, 160}, new double[] {100, 200}))
                .isCloseTo(0.034, within(1e-15));
        assertThat(Busyness.squaredVariation(new double[0], new double[0])).isZero();
    }

    @Test
    void few_counts_are_drawn_to_what_is_typical() {
        assertThat(Busyness.shrunk(0.09, 10, 0.01, 30)).isCloseTo(0.03, within(1e-15));
        assertThat(Busyness.shrunk(0.09, 0, 0.01, 30)).isCloseTo(0.01, within(1e-15));
        assertThat(Busyness.shrunk(0.09, 1_000_000, 0.01, 1)).isCloseTo(0.09, within(1e-6));
    }

    @Test
    void what_is_no_count_is_refused() {
        assertThatThrownBy(() -> Busyness.varying(0)).hasMessage("variation is 0.0; it must be from 1.0E-6 to 10.0");
        assertThatThrownBy(() -> new Busyness(0, 1)).hasMessageStartingWith("shape is 0.0");
        assertThatThrownBy(() -> new Busyness(1, Double.NaN)).hasMessageStartingWith("rate is NaN");
        var before = Busyness.varying(0.1);
        assertThatThrownBy(() -> before.after(-1, 10)).hasMessageStartingWith("seen is -1.0");
        assertThatThrownBy(() -> before.after(1, -10)).hasMessageStartingWith("expected is -10.0");
        assertThatThrownBy(() -> before.meanOf(-1)).hasMessageStartingWith("forecast is -1.0");
        assertThatThrownBy(() -> before.deviationOf(-1)).hasMessageStartingWith("forecast is -1.0");
        assertThatThrownBy(() -> Busyness.squaredVariation(new double[1], new double[2]))
                .hasMessage("expected is 2 values; it must be as many as there are counts: 1");
        assertThatThrownBy(() -> Busyness.squaredVariation(new double[] {-1}, new double[] {1}))
                .hasMessageStartingWith("count is -1.0");
        assertThatThrownBy(() -> Busyness.squaredVariation(new double[] {1}, new double[1]))
                .hasMessageStartingWith("expected is 0.0");
        assertThatThrownBy(() -> Busyness.shrunk(-1, 1, 1, 1)).hasMessageStartingWith("estimate is -1.0");
        assertThatThrownBy(() -> Busyness.shrunk(1, -1, 1, 1)).hasMessageStartingWith("counts is -1");
        assertThatThrownBy(() -> Busyness.shrunk(1, 1, -1, 1)).hasMessageStartingWith("typical is -1.0");
        assertThatThrownBy(() -> Busyness.shrunk(1, 1, 1, 0)).hasMessageStartingWith("worth is 0.0");
        assertThat(Arrays.asList(before.shape(), before.rate())).allMatch(it -> Math.abs(it - 100) < 1e-9);
    }
}
