package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The special functions against what is known of them in closed form. */
class GammaTailTest {

    /** {@code P(n, z) = 1 - e^(-z) Σ z^k/k!}, and P(½, z) is the error function of √z. */
    @Property(tries = 300)
    void of_a_whole_shape_it_is_a_poisson_tail(
            @ForAll @IntRange(min = 1, max = 200) int n, @ForAll @DoubleRange(min = 0, max = 400) double z) {
        var term = Math.exp(-z);
        var fewer = 0.0;
        for (var k = 0; k < n; k++) {
            fewer += term;
            term *= z / (k + 1);
        }
        assertThat(GammaTail.lower(n, z)).isCloseTo(1 - fewer, within(1e-12));
        assertThat(GammaTail.weight(n, z)).isCloseTo(term, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, 0.6826894921370859",
        "0.5, 2, 0.9544997361036416",
        "0.5, 4.5, 0.9973002039367398",
        "1, 0.6931471805599453, 0.5"
    })
    void half_a_shape_is_the_error_function(double x, double z, double probability) {
        assertThat(GammaTail.lower(x, z)).isCloseTo(probability, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.3, 1, 5, 15.9, 16, 17.5, 100, 1e4, 1e8})
    void a_weight_and_the_next_differ_by_a_factor(double x) {
        for (var z : new double[] {x, x + 0.5, x * 0.95, x * 1.05, x * 0.7 + 0.1, x + 3 * Math.sqrt(x)}) {
            var next = GammaTail.weight(x, z) * z / (x + 1);
            assertThat(GammaTail.weight(x + 1, z)).isCloseTo(next, within(1e-13));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "2, 0.6931471805599453",
        "5, 4.787491742782046",
        "15, 27.89927138384089",
        "16, 30.671860106080672",
        "17, 33.50507345013689",
        "-0.5, 0.5723649429247001",
        "0.5, -0.12078223763524522"
    })
    void the_logarithm_of_a_factorial(double x, double logarithm) {
        assertThat(GammaTail.logFactorial(x)).isCloseTo(logarithm, within(2e-14));
    }

    @Test
    void far_above_its_shape_the_tail_is_whole() {
        assertThat(GammaTail.isWhole(100, 250)).isTrue();
        assertThat(GammaTail.isWhole(100, 200)).isFalse();
        assertThat(GammaTail.isWhole(0.001, 81)).isFalse();
        assertThat(GammaTail.isWhole(0.001, 81.1)).isTrue();
        assertThat(GammaTail.lower(100, 250)).isOne();
        assertThat(GammaTail.lower(100, 240)).isCloseTo(1, within(1e-15)).isLessThanOrEqualTo(1);
        assertThat(GammaTail.lower(100, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3", "2, 20", "15, 2", "16, 1", "0.001, 500", "1000, 100000", "14.5, 1", "14.5, 2", "3, 0"})
    void a_harmonic_sum_is_its_sum(double x, int n) {
        var sum = 0.0;
        for (var i = n; i > 0; i--) {
            sum += 1 / (x + i);
        }
        assertThat(Waits.harmonic(x, n)).isCloseTo(sum, within(1e-13 * Math.max(1, sum)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 1e-4, 0.1, 0.5, 0.999, 1, 1.001, 2, 30, 1e6, -0.1, -2})
    void the_curve_of_giving_up_is_exact_where_it_is_flat(double tau) {
        var exact =
                new BigDecimal(tau).subtract(BigDecimal.ONE).add(Decimals.exp(new BigDecimal(Math.max(-tau, -100))));
        assertThat(Waits.curve(tau))
                .isCloseTo(exact.doubleValue(), within(1e-15 * Math.max(1e-300, exact.doubleValue())));
    }

    @Test
    void the_sums_over_the_waiting_are_those_of_their_terms() {
        var sums = Waits.of(3, 2);
        assertThat(sums.all()).isCloseTo(1 + 2 * GammaTail.rest(3, 2), within(1e-14));
        // Σ j·w_j = (y - x)·Σ w_j + x
        assertThat(sums.queued()).isCloseTo(3 - sums.all(), within(1e-14));
        var both = sums.answered() + sums.abandoned();
        // Everybody's wait, in units of patience, is the share that gives up: Σ j·w_j / y.
        assertThat(both).isCloseTo(sums.queued() / 2, within(1e-14));
    }

    /** Computed with 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.79788456080286535588",
        "1, 1.5251352761609812091",
        "2, 2.3732155328228408673",
        "3, 3.2830986549304365069",
        "6, 6.1584826045445989173",
        "-1, 0.28759997093917836123",
        "-2, 0.055247862678989959102",
        "-3, 0.0044378390421256637933"
    })
    void the_hazard_of_the_normal_distribution(double a, double hazard) {
        assertThat(NormalTail.hazard(a)).isCloseTo(hazard, within(4e-15));
    }

    @Test
    void the_hazard_has_no_step_where_its_formula_changes() {
        assertThat(NormalTail.hazard(Math.nextUp(1.5))).isCloseTo(NormalTail.hazard(1.5), within(1e-13));
        assertThat(NormalTail.hazard(Math.nextDown(-1.5))).isCloseTo(NormalTail.hazard(-1.5), within(1e-13));
        assertThat(NormalTail.hazard(1e6)).isCloseTo(1e6 + 1e-6, within(1e-9));
        assertThat(NormalTail.hazard(-40)).isZero();
        assertThat(NormalTail.hazard(-10)).isCloseTo(7.69459862670642e-23, within(1e-36));
    }

    /** Within 0.044 and 0.031 where the load is 20 Erlang or more, as its authors and workforce.md say. */
    @ParameterizedTest
    @ValueSource(doubles = {20, 100, 1000})
    void the_quick_approximation_is_good_enough_to_look_at(double erlangs) {
        for (var roots = -1.0; roots <= 2; roots += 0.5) {
            for (var patience : new double[] {150, 300, 600}) {
                var load = new Load(erlangs, 300, 300);
                var agents = (int) Math.round(erlangs + roots * Math.sqrt(erlangs));
                var quick = new QedApproximation(load, agents, patience);
                var exact = new ErlangA(load, agents, patience);
                assertThat(quick.waits()).isCloseTo(exact.waits(), within(0.05));
                assertThat(quick.abandons()).isCloseTo(exact.abandons(), within(0.04));
            }
        }
    }

    @Test
    void the_quick_approximation_is_of_a_load_and_a_team() {
        var load = new Load(20, 300, 300);
        assertThatThrownBy(() -> new QedApproximation(load, 0, 60)).hasMessageStartingWith("agents is 0");
        assertThatThrownBy(() -> new QedApproximation(load, 20, 0)).hasMessageStartingWith("patienceSeconds is 0.0");
        assertThatThrownBy(() -> new QedApproximation(new Load(0, 300, 300), 20, 60))
                .hasMessageStartingWith("erlangs is 0.0");
    }

    @Test
    void what_no_queue_can_be_asked_is_refused() {
        var load = new Load(20, 300, 300);
        for (var patience : new double[] {60, Double.POSITIVE_INFINITY}) {
            var queue = Queue.of(load, 22, patience);
            assertThat(queue.load()).isEqualTo(load);
            assertThat(queue.agents()).isEqualTo(22);
            assertThatThrownBy(() -> queue.answeredWithin(-1)).hasMessageStartingWith("seconds is -1.0");
            assertThatThrownBy(() -> queue.answeredWithin(Double.NaN)).hasMessageStartingWith("seconds is NaN");
            assertThatThrownBy(() -> queue.offeredLongerThan(Double.POSITIVE_INFINITY))
                    .hasMessageStartingWith("seconds is Infinity");
            assertThatThrownBy(() -> queue.waitOf(1.5)).hasMessageStartingWith("share is 1.5");
            assertThatThrownBy(() -> queue.waitOf(Double.NaN)).hasMessageStartingWith("share is NaN");
            assertThat(queue.waitOf(1)).isInfinite();
        }
        assertThatThrownBy(() -> new ErlangA(load, 0, 60)).hasMessageStartingWith("agents is 0");
        assertThatThrownBy(() -> new ErlangA(load, 1, 1e11 * 300)).hasMessageStartingWith("patienceSeconds is 3.0E13");
        assertThatThrownBy(() -> new ErlangA(new Load(1, 300, 1e-3), 1, 1e10))
                .hasMessageStartingWith("patienceSeconds / handlingSeconds is 1.0E13");
        assertThatThrownBy(() -> new ErlangA(new Load(1e8, 300, 300), 1, 60))
                .hasMessageStartingWith("erlangs is 1.0E8");
        assertThatThrownBy(() -> new ErlangC(new Load(1e8, 300, 300), 1)).hasMessageStartingWith("erlangs is 1.0E8");
        assertThatThrownBy(() -> ErlangB.blocking(1, -1)).hasMessageStartingWith("erlangs is -1.0");
    }
}
