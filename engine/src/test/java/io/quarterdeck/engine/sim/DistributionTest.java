package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static final int MANY = 1_000_000;
    private final io.quarterdeck.engine.sim.Stream stream = new Streams(Seed.OF_ALL_TESTS, 0).of(Purpose.HANDLING);

    static Stream<Distribution> all() {
        return Stream.of(
                Distribution.exponential(360),
                Distribution.lognormal(360, 0.8),
                Distribution.gamma(360, 0.5),
                Distribution.gamma(360, 1.3),
                Distribution.uniform(100, 700),
                Distribution.constant(42));
    }

    @ParameterizedTest
    @MethodSource("all")
    void draws_have_the_mean_and_the_mean_square_that_are_said(Distribution distribution) {
        var sum = 0.0;
        var squares = 0.0;
        var fourths = 0.0;
        for (var contact = 0; contact < MANY; contact++) {
            var x = distribution.draw(stream, contact);
            sum += x;
            squares += x * x;
            fourths += x * x * x * x;
        }
        var mean = distribution.mean();
        var square = distribution.meanSquare();
        assertThat(sum / MANY).isCloseTo(mean, within(6 * Math.sqrt((square - mean * mean) / MANY) + 1e-9 * mean));
        var error = Math.sqrt(Math.max(0, fourths / MANY - square * square) / MANY);
        assertThat(squares / MANY).isCloseTo(square, within(6 * error + 1e-9 * square));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_block_of_draws_is_the_same_to_the_bit_as_one_by_one(Distribution distribution) {
        var times = new double[100];
        distribution.draw(stream, 4700, times, 90);
        for (var i = 0; i < 90; i++) {
            assertThat(times[i]).isEqualTo(distribution.draw(stream, 4700 + i));
        }
        assertThat(times[90]).isZero();
    }

    @Test
    void a_lognormal_time_keeps_its_mean_and_variation() {
        var lognormal = Distribution.lognormal(360, 1.5);
        assertThat(lognormal.mean()).isCloseTo(360, within(1e-10));
        assertThat(Math.sqrt(lognormal.meanSquare() / 360 / 360 - 1)).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void who_never_gives_up_waits_for_ever() {
        assertThat(Distribution.never().draw(stream, 3)).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e10})
    void a_mean_that_is_none_is_refused(double mean) {
        assertThatThrownBy(() -> Distribution.exponential(mean)).hasMessageContaining("mean is " + mean);
        assertThatThrownBy(() -> Distribution.lognormal(mean, 1)).hasMessageContaining("mean is " + mean);
        assertThatThrownBy(() -> Distribution.gamma(mean, 1)).hasMessageContaining("mean is " + mean);
    }

    @Test
    void a_variation_out_of_range_is_refused() {
        assertThatThrownBy(() -> Distribution.lognormal(1, -0.1)).hasMessageContaining("variation is -0.1");
        assertThatThrownBy(() -> Distribution.gamma(1, 0)).hasMessageContaining("variation is 0.0");
        assertThatThrownBy(() -> Distribution.uniform(5, 4)).hasMessageContaining("high is 4.0");
        assertThatThrownBy(() -> Distribution.constant(-1)).hasMessageContaining("mean is -1.0");
    }

    @Test
    void the_exponential_function_is_within_two_ulps() {
        for (var i = 0; i < MANY; i++) {
            var x = (i - MANY / 2) * 1.37e-3;
            var exact = StrictMath.exp(x);
            assertThat(Math.abs(Exponent.of(x) - exact)).isLessThanOrEqualTo(2 * Math.ulp(exact));
        }
        assertThat(Exponent.of(0)).isEqualTo(1);
        assertThat(Exponent.of(Double.NaN)).isNaN();
        assertThat(Exponent.of(-1e9)).isZero();
    }
}
