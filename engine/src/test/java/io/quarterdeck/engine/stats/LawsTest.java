package io.quarterdeck.engine.stats;

import static io.quarterdeck.engine.Vectors.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of probability against closed forms, identities and published digits. */
class LawsTest {

    /** Abramowitz and Stegun, tables 26.1 and 26.2; the far tails from the asymptotic series in exact arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "0,0.5",
        "1,0.15865525393145705",
        "1.96,0.024997895148220435",
        "3,0.0013498980316300946",
        "5,2.866515718791939e-7",
        "10,7.619853024160527e-24",
        "20,2.7536241186062337e-89"
    })
    void the_normal_tail_keeps_its_digits(double z, double tail) {
        assertThat(Normal.above(z) / tail).isCloseTo(1, within(1e-13));
        assertThat(Normal.atMost(-z)).isEqualTo(Normal.above(z));
    }

    @Property(tries = 500)
    void a_normal_quantile_is_the_inverse(@ForAll @Scale(9) @DoubleRange(min = -37, max = 8) double z) {
        var back = Normal.quantile(Normal.atMost(z));
        assertThat(back).isCloseTo(z, within(1e-13 * Math.max(1, Math.abs(z)) + 1e-16 / Normal.density(z)));
    }

    @Test
    void log_gamma_knows_the_factorials_and_the_root_of_pi() {
        var factorial = 1.0;
        for (var n = 1; n <= 20; n++) {
            close(GammaFunction.log(n), Math.log(factorial));
            factorial *= n;
        }
        close(GammaFunction.log(0.5), Math.log(Math.PI) / 2);
        close(GammaFunction.log(1e-9), -Math.log(1e-9) - 1e-9 * 0.5772156649015329);
    }

    @Property(tries = 500)
    void digamma_falls_back_by_one_over_x(@ForAll @Scale(9) @DoubleRange(min = 1e-3, max = 1e6) double x) {
        close(GammaFunction.digamma(x + 1) - GammaFunction.digamma(x), 1 / x);
        close(GammaFunction.digamma(1), -0.5772156649015329);
    }

    @Property(tries = 300)
    void the_poisson_law_sums_as_counted(
            @ForAll @Scale(9) @DoubleRange(min = 1e-3, max = 400) double mean,
            @ForAll @IntRange(min = 0, max = 500) int events) {
        var law = new Poisson(mean);
        var sum = 0.0;
        for (var k = 0; k <= events; k++) {
            sum += law.of(k);
        }
        close(law.atMost(events), sum);
        close(law.atLeast(events + 1L), 1 - sum);
    }

    @Property(tries = 300)
    void the_binomial_law_sums_as_counted(
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double share,
            @ForAll @IntRange(min = 0, max = 400) int k) {
        var law = new Binomial(n, share);
        var sum = 0.0;
        for (var i = 0; i <= k; i++) {
            sum += law.of(i);
        }
        close(law.atMost(k), sum);
        close(law.atLeast(k + 1), 1 - sum);
    }

    @Test
    void a_large_binomial_keeps_its_digits() {
        // C(10^6, 5·10^5) / 2^(10^6), by Stirling's series 1/√(πm) · e^(-1/8m + 1/192m³) with m = 500,000
        var m = 500_000.0;
        var central = Math.exp(-1 / (8 * m) + 1 / (192 * m * m * m)) / Math.sqrt(Math.PI * m);
        assertThat(new Binomial(1_000_000, 0.5).of(500_000) / central).isCloseTo(1, within(1e-13));
    }

    @Property(tries = 300)
    void a_gamma_quantile_is_the_inverse(
            @ForAll @Scale(9) @DoubleRange(min = 0.05, max = 5000) double shape,
            @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 0.999999) double share) {
        var law = new Gamma(shape, 3);
        assertThat(law.atMost(law.quantile(share))).isCloseTo(share, within(2e-12));
    }

    @Test
    void whole_shapes_are_sums_of_poisson_chances() {
        close(new Gamma(1, 2).quantile(0.5), Math.log(2) / 2);
        close(Gamma.chiSquare(2).above(3), Math.exp(-1.5));
        close(Gamma.chiSquare(1).above(1.96 * 1.96), 2 * Normal.above(1.96));
        close(new Gamma(4, 1).above(2.5), new Poisson(2.5).atMost(3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.3, 0.5, 0.9, 0.9999})
    void student_with_one_and_two_degrees_has_a_closed_form(double share) {
        var cauchy = Math.tan(Math.PI * (share - 0.5));
        assertThat(new StudentT(1).quantile(share)).isCloseTo(cauchy, within(1e-12 * Math.max(1, Math.abs(cauchy))));
        var two = (2 * share - 1) / Math.sqrt(2 * share * (1 - share));
        assertThat(new StudentT(2).quantile(share)).isCloseTo(two, within(1e-12 * Math.max(1, Math.abs(two))));
    }

    /** Published tables, three and four decimals. */
    @ParameterizedTest
    @CsvSource({"3,0.975,3.1824", "5,0.95,2.0150", "10,0.975,2.2281", "30,0.995,2.7500", "120,0.975,1.9799"})
    void student_is_as_tabulated(double freedom, double share, double value) {
        assertThat(new StudentT(freedom).quantile(share)).isCloseTo(value, within(5e-5));
    }

    @Property(tries = 300)
    void a_student_quantile_is_the_inverse_and_approaches_the_normal(
            @ForAll @Scale(9) @DoubleRange(min = 0.5, max = 1e6) double freedom,
            @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 0.999999) double share) {
        var law = new StudentT(freedom);
        assertThat(law.atMost(law.quantile(share))).isCloseTo(share, within(1e-13));
        assertThat(new StudentT(1e9).quantile(share)).isCloseTo(Normal.quantile(share), within(1e-7));
    }

    @Property(tries = 300)
    void a_squared_student_is_fisher_and_the_beta_mirrors(
            @ForAll @Scale(9) @DoubleRange(min = 1, max = 1000) double freedom,
            @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @Scale(9) @DoubleRange(min = 1, max = 300) double other) {
        var t = new StudentT(freedom).twoSided(share);
        assertThat(new FisherF(1, freedom).quantile(share) / (t * t)).isCloseTo(1, within(1e-11));
        var x = new Beta(freedom, other).quantile(share);
        assertThat(new Beta(freedom, other).atMost(x)).isCloseTo(share, within(1e-11));
        var odds = x * other / ((1 - x) * freedom);
        assertThat(new FisherF(2 * freedom, 2 * other).atMost(odds)).isCloseTo(share, within(1e-10));
    }

    @Test
    void a_beta_of_whole_numbers_is_a_polynomial() {
        close(new Beta(2, 3).atMost(0.4), 6 * 0.16 - 8 * 0.064 + 3 * 0.0256);
        close(new Beta(1, 1).seeing(0, 9).quantile(0.95), 1 - Math.pow(0.05, 0.1));
    }

    @Test
    void what_is_infinite_is_answered_and_what_is_no_number_is_refused() {
        assertThat(Normal.above(Double.POSITIVE_INFINITY)).isZero();
        assertThat(Normal.atMost(Double.POSITIVE_INFINITY)).isOne();
        assertThat(new StudentT(3).above(Double.NEGATIVE_INFINITY)).isOne();
        assertThat(new Gamma(2, 1).above(Double.POSITIVE_INFINITY)).isZero();
        assertThat(new FisherF(2, 3).atMost(Double.POSITIVE_INFINITY)).isOne();
        assertThat(new Beta(2, 3).atMost(7)).isOne();
        assertThat(new Gamma(0.001, 1).quantile(0.01))
                .as("too small for a double")
                .isZero();
        assertThatThrownBy(() -> Normal.above(Double.NaN)).hasMessageStartingWith("z is NaN");
        assertThatThrownBy(() -> new StudentT(3).atMost(Double.NaN)).hasMessageStartingWith("t is NaN");
        assertThatThrownBy(() -> new Gamma(2, 1).atMost(Double.NaN)).hasMessageStartingWith("x is NaN");
        assertThatThrownBy(() -> new FisherF(2, 1).exceeds(Double.NaN)).hasMessageStartingWith("f is NaN");
        assertThatThrownBy(() -> new Beta(2, 1).atMost(Double.NaN)).hasMessageStartingWith("x is NaN");
    }

    @Property(tries = 100)
    void a_posterior_interval_of_a_flat_prior_leaves_out_as_much_on_both_sides(
            @ForAll @IntRange(min = 0, max = 200) int yes, @ForAll @IntRange(min = 0, max = 200) int no) {
        var belief = new Beta(1, 1).seeing(yes, no);
        var interval = belief.interval(0.9);
        assertThat(belief.atMost(interval.lower())).isCloseTo(0.05, within(1e-12));
        assertThat(belief.atMost(interval.upper())).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void what_is_no_law_is_refused() {
        assertThatThrownBy(() -> new StudentT(0)).hasMessage("freedom is 0.0; it must be above 0 and at most 1.0E9");
        assertThatThrownBy(() -> new Gamma(Double.NaN, 1)).hasMessageStartingWith("shape is NaN");
        assertThatThrownBy(() -> new Poisson(-1)).hasMessageStartingWith("mean is -1.0");
        assertThatThrownBy(() -> Normal.quantile(1)).hasMessage("share is 1.0; it must be above 0 and below 1");
        assertThatThrownBy(() -> new Binomial(5, 1.5)).hasMessageStartingWith("share is 1.5");
    }
}
