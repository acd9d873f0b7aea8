package io.quarterdeck.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** The laws against sums worked out with sixty digits: tails keep some thirteen of them, however small they are. */
class SixtyDigitsTest {
    private static final MathContext SIXTY = new MathContext(60, RoundingMode.HALF_EVEN);

    @Property(tries = 150)
    void poisson_tails_keep_their_digits(
            @ForAll @Scale(6) @DoubleRange(min = 0.000001, max = 300) double mean,
            @ForAll @IntRange(min = 0, max = 400) int events) {
        var x = new BigDecimal(mean);
        var none = BigDecimal.ONE.divide(exp(x), SIXTY);
        var term = none;
        var atMost = none;
        for (var k = 1; k <= events; k++) {
            term = term.multiply(x, SIXTY).divide(BigDecimal.valueOf(k), SIXTY);
            atMost = atMost.add(term, SIXTY);
        }
        var above = BigDecimal.ZERO;
        for (var k = events + 1; k < events + 2000; k++) {
            term = term.multiply(x, SIXTY).divide(BigDecimal.valueOf(k), SIXTY);
            above = above.add(term, SIXTY);
        }
        var law = new Poisson(mean);
        same(law.atMost(events), atMost);
        same(law.atLeast(events + 1L), above);
    }

    @Property(tries = 150)
    void binomial_tails_keep_their_digits(
            @ForAll @Scale(6) @DoubleRange(min = 0.000001, max = 0.999999) double share,
            @ForAll @IntRange(min = 1, max = 300) int n,
            @ForAll @IntRange(min = 0, max = 300) int any) {
        var k = any % n;
        var p = new BigDecimal(share);
        var odds = p.divide(BigDecimal.ONE.subtract(p), SIXTY);
        var term = BigDecimal.ONE.subtract(p).pow(n, SIXTY);
        var atMost = BigDecimal.ZERO;
        var above = BigDecimal.ZERO;
        for (var i = 0; i <= n; i++) {
            if (i <= k) {
                atMost = atMost.add(term, SIXTY);
            } else {
                above = above.add(term, SIXTY);
            }
            term = term.multiply(odds, SIXTY)
                    .multiply(BigDecimal.valueOf(n - i))
                    .divide(BigDecimal.valueOf(i + 1), SIXTY);
        }
        var law = new Binomial(n, share);
        same(law.atMost(k), atMost);
        same(law.atLeast(k + 1), above);
    }

    /** For even degrees of freedom Student's law is a finite sum (Abramowitz and Stegun 26.7.4). */
    @Property(tries = 150)
    void student_is_the_sum_of_its_even_degrees(
            @ForAll @IntRange(min = 1, max = 60) int half,
            @ForAll @Scale(6) @DoubleRange(min = 0.000001, max = 40) double t) {
        var freedom = BigDecimal.valueOf(2L * half);
        var square = new BigDecimal(t).pow(2);
        var cosine = freedom.divide(freedom.add(square), SIXTY);
        var sine = square.divide(freedom.add(square), SIXTY).sqrt(SIXTY);
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ONE;
        for (var j = 1; j < half; j++) {
            term = term.multiply(cosine, SIXTY)
                    .multiply(BigDecimal.valueOf(2L * j - 1))
                    .divide(BigDecimal.valueOf(2L * j), SIXTY);
            sum = sum.add(term);
        }
        var above = BigDecimal.ONE.subtract(sine.multiply(sum)).divide(BigDecimal.TWO);
        // far out, the sum itself cancels
        if (above.compareTo(new BigDecimal("1e-40")) > 0) {
            same(new StudentT(2 * half).above(t), above);
        }
    }

    /** {@code Φ(z) - 1/2 = φ(z)·(z + z³/3 + z⁵/(3·5) + …)}, Abramowitz and Stegun 26.2.11. */
    @Property(tries = 150)
    void the_normal_law_is_the_sum_of_its_series(@ForAll @Scale(6) @DoubleRange(min = 0, max = 9) double z) {
        var x = new BigDecimal(z);
        var square = x.pow(2);
        var term = x;
        var sum = x;
        for (var i = 3; i < 900; i += 2) {
            term = term.multiply(square, SIXTY).divide(BigDecimal.valueOf(i), SIXTY);
            sum = sum.add(term, SIXTY);
        }
        var density = BigDecimal.ONE.divide(exp(square.divide(BigDecimal.TWO)).multiply(ROOT_TAU), SIXTY);
        same(Normal.above(z), BigDecimal.valueOf(0.5).subtract(density.multiply(sum, SIXTY), SIXTY));
    }

    private static final BigDecimal ROOT_TAU =
            new BigDecimal("6.28318530717958647692528676655900576839433879875021164194988918").sqrt(SIXTY);

    private static void same(double actual, BigDecimal expected) {
        if (expected.compareTo(new BigDecimal("1e-280")) > 0) {
            var ratio = new BigDecimal(actual).divide(expected, SIXTY).doubleValue();
            assertThat(ratio)
                    .as(actual + " of " + expected.doubleValue())
                    .isCloseTo(1, within(1e-13 + Math.ulp(1.0) * Math.abs(Math.log(actual))));
        }
    }

    private static BigDecimal exp(BigDecimal x) {
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ONE;
        for (var i = 1; i < 1500; i++) {
            term = term.multiply(x, SIXTY).divide(BigDecimal.valueOf(i), SIXTY);
            sum = sum.add(term, SIXTY);
        }
        return sum;
    }
}
