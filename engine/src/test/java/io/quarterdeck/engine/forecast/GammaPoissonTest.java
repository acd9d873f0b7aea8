package io.quarterdeck.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.stats.Poisson;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class GammaPoissonTest {

    @Property(tries = 200)
    void has_the_mean_and_the_variance_it_says(
            @ForAll @DoubleRange(min = 0.01, max = 2000) double mean, @ForAll @DoubleRange(max = 1) double rateCv) {
        var count = GammaPoisson.of(mean, rateCv);
        var sum = 0.0;
        var first = 0.0;
        var second = 0.0;
        for (var k = 0; sum < 1 - 1e-15 && k < 100_000; k++) {
            sum = count.chanceOfAtMost(k);
            first += k * count.chanceOf(k);
            second += Math.pow(k - mean, 2) * count.chanceOf(k);
        }
        assertThat(first).isCloseTo(mean, within(1e-9 * Math.max(1, mean)));
        var variance = Math.pow(count.standardDeviation(), 2);
        assertThat(second).isCloseTo(variance, within(1e-8 * Math.max(1, variance)));
    }

    @Property(tries = 200)
    void is_the_poisson_law_when_the_rate_is_certain(@ForAll @DoubleRange(min = 0.01, max = 50_000) double mean) {
        var count = GammaPoisson.poisson(mean);
        var law = new Poisson(mean);
        for (var k = Math.max(0, (int) (mean - 3 * Math.sqrt(mean))); k < mean + 3 * Math.sqrt(mean) + 3; k += 7) {
            assertThat(count.chanceOf(k)).isCloseTo(law.of(k), within(1e-12));
            assertThat(count.chanceOfAtMost(k)).isCloseTo(law.atMost(k), within(1e-12));
        }
    }

    @Property(tries = 200)
    void a_quantile_is_the_first_count_that_reaches_its_chance(
            @ForAll @DoubleRange(max = 5000) double mean,
            @ForAll @DoubleRange(max = 1) double rateCv,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double chance) {
        var count = GammaPoisson.of(mean, rateCv);
        var quantile = count.quantile(chance);
        assertThat(count.chanceOfAtMost(quantile)).isGreaterThanOrEqualTo(chance);
        assertThat(count.chanceOfAtMost(quantile - 1)).isLessThan(chance);
        assertThat(count.deciles()).isSorted().hasSize(9);
    }

    @Property(tries = 200)
    void a_random_rate_never_lowers_the_floor(
            @ForAll @DoubleRange(min = 1, max = 2000) double mean,
            @ForAll @DoubleRange(max = 0.4) double rateCv,
            @ForAll @DoubleRange(min = 0.05, max = 0.4) double more) {
        assertThat(Floor.of(new double[] {mean}, rateCv + more).wape())
                .isGreaterThan(Floor.of(new double[] {mean}, rateCv).wape() * 0.99);
    }

    @Example
    void nothing_comes_when_nothing_is_expected() {
        assertThat(GammaPoisson.poisson(0).chanceOf(0)).isEqualTo(1);
        assertThat(GammaPoisson.of(0, 0.5).deciles()).containsOnly(0);
        assertThat(GammaPoisson.of(100_000, 1).quantile(0.5)).isCloseTo(69_314, within(3));
    }

    @Example
    void what_is_no_chance_and_no_mean_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaPoisson.poisson(3).quantile(1))
                .withMessageContaining("chance is 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaPoisson.of(Double.NaN, 0))
                .withMessageContaining("mean is NaN");
    }
}
