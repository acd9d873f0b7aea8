package io.quarterdeck.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.Vectors.Row;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShrinkerTest {
    private static final Map<String, Object> PRIORS = Vectors.object(Vectors.json("ebgm_hyperparams.json"));
    private static final GammaMixture TRUTH = new GammaMixture(new Gamma(1.5, 0.3), new Gamma(4, 5), 0.1);

    static Stream<Row> cells() {
        return Vectors.rows("ebgm.csv");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_cell_is_shrunk_as_dumouchel_does(Row row) {
        var count = row.whole("N");
        var expected = row.number("E");
        var belief = prior(row.text("hyperparams")).seeing(count, expected);
        Printed.agrees(count / expected, row, "RR", 12);
        Printed.agrees(belief.weight(), row, "Qn", 12);
        Printed.agrees(belief.geometricMean(), row, "EBGM", 12);
        Printed.agrees(belief.quantile(0.05), row, "EB05", 12);
        Printed.agrees(belief.quantile(0.95), row, "EB95", 12);
        assertThat(belief.quantile(0.05) >= 2).isEqualTo(row.whole("signal_EB05_ge_2") == 1);
    }

    @Property(tries = 300)
    void more_complaints_never_look_better(
            @ForAll @IntRange(min = 0, max = 300) int count,
            @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 300) double expected) {
        var fewer = TRUTH.seeing(count, expected);
        var more = TRUTH.seeing(count + 1L, expected);
        assertThat(more.geometricMean()).isGreaterThan(fewer.geometricMean());
        assertThat(more.quantile(0.05)).isGreaterThan(fewer.quantile(0.05) * (1 - 1e-12));
        assertThat(fewer.quantile(0.05)).isLessThan(fewer.quantile(0.95));
        assertThat(fewer.atMost(fewer.quantile(0.05))).isCloseTo(0.05, within(1e-11));
    }

    @Test
    void the_prior_that_made_the_counts_is_found_again() {
        var table = new Table(20_000, 7);
        var fit = ShrinkerFit.of(table.counts, table.expected);
        var exact = new Likelihood(table.squashed());
        var atTruth = exact.at(Likelihood.place(TRUTH), new double[5]);
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(atTruth);
        // twice the gain is about chi-square with five degrees of freedom when the truth is the truth
        assertThat(2 * table.counts.length * (fit.logLikelihood() - atTruth))
                .isLessThan(Gamma.chiSquare(5).quantile(0.999));
        assertThat(fit.prior().weight()).isCloseTo(0.1, within(0.03));
        assertThat(fit.prior().first().mean()).isCloseTo(5, within(1.0));
        assertThat(fit.prior().second().mean()).isCloseTo(0.8, within(0.05));
        for (var count = 0; count < 20; count++) {
            var wanted = TRUTH.seeing(count, 2).geometricMean();
            assertThat(fit.prior().seeing(count, 2).geometricMean()).isCloseTo(wanted, within(0.06 * wanted));
        }
    }

    @Test
    void the_slope_is_that_of_the_likelihood() {
        var likelihood = new Likelihood(new Table(2_000, 3).squashed());
        double[] place = {0.3, -0.8, 1.1, 1.5, -1.7};
        var slope = new double[5];
        likelihood.at(place, slope);
        for (var i = 0; i < 5; i++) {
            var step = 1e-5;
            place[i] += step;
            var above = likelihood.at(place, new double[5]);
            place[i] -= 2 * step;
            var below = likelihood.at(place, new double[5]);
            place[i] += step;
            assertThat(slope[i]).isCloseTo((above - below) / (2 * step), within(1e-9));
        }
    }

    @Test
    void squashing_changes_nothing_that_counts() {
        var table = new Table(2_000, 11);
        var squashed = ShrinkerFit.of(table.counts, table.expected).prior();
        var whole = table.whole();
        var top = Ascent.of(new Likelihood(whole), Likelihood.place(squashed));
        var exact = Likelihood.prior(top.place());
        for (var count = 0; count < 20; count++) {
            var wanted = exact.seeing(count, 1.3).geometricMean();
            assertThat(squashed.seeing(count, 1.3).geometricMean()).isCloseTo(wanted, within(2e-4 * wanted));
        }
    }

    /** There is nothing to fit, so any answer will do that is one and that believes what was seen. */
    @Test
    void a_table_that_says_little_is_fitted_all_the_same() {
        var none = ShrinkerFit.of(new int[50], ones(50)).prior();
        assertThat(none.seeing(0, 1).geometricMean()).isLessThan(0.1);
        var one = ShrinkerFit.of(new int[] {3}, new double[] {1}).prior();
        assertThat(one.seeing(3, 1).geometricMean()).isCloseTo(3, within(0.3));
        var dice = new Dice(2);
        var even = new int[3000];
        Arrays.setAll(even, i -> dice.poisson(1));
        var fit = ShrinkerFit.of(even, ones(3000)).prior();
        assertThat(fit.seeing(0, 1).geometricMean()).isCloseTo(1, within(0.1));
        assertThat(fit.seeing(4, 1).geometricMean())
                .as("chance alone is shrunk away")
                .isLessThan(1.3);
    }

    @Test
    void a_belief_in_one_law_is_that_law() {
        var law = new Gamma(3, 2);
        for (var weight : new double[] {0, 1}) {
            var mixture = weight == 1
                    ? new GammaMixture(law, new Gamma(50, 2), weight)
                    : new GammaMixture(new Gamma(0.5, 20), law, weight);
            for (var share = 0.05; share < 1; share += 0.1) {
                Vectors.close(mixture.quantile(share), law.quantile(share));
            }
            assertThat(mixture.seeing(5, 1e-300).weight()).isEqualTo(weight);
        }
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatThrownBy(() -> ShrinkerFit.of(new int[] {1}, new double[] {0}))
                .hasMessageStartingWith("expected is 0.0");
        assertThatThrownBy(() -> ShrinkerFit.of(new int[] {-1}, new double[] {1}))
                .hasMessageStartingWith("count is -1");
        assertThatThrownBy(() -> ShrinkerFit.of(new int[0], new double[0])).hasMessageStartingWith("cells is 0");
        assertThatThrownBy(() -> TRUTH.seeing(1, Double.NaN)).hasMessageStartingWith("expected is NaN");
    }

    private static GammaMixture prior(String name) {
        var it = Vectors.object(PRIORS.get(name));
        return new GammaMixture(
                new Gamma(number(it.get("alpha1")), number(it.get("beta1"))),
                new Gamma(number(it.get("alpha2")), number(it.get("beta2"))),
                number(it.get("P")));
    }

    private static double[] ones(int n) {
        var ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double number(Object json) {
        return ((Number) json).doubleValue();
    }

    /** Cells whose ratios come from {@link #TRUTH}. */
    private static final class Table {
        private final int[] counts;
        private final double[] expected;

        private Table(int cells, long seed) {
            var dice = new Dice(seed);
            counts = new int[cells];
            expected = new double[cells];
            for (var i = 0; i < cells; i++) {
                expected[i] = Math.exp(1.2 * dice.normal());
                var law = dice.uniform() < TRUTH.weight() ? TRUTH.first() : TRUTH.second();
                counts[i] = dice.poisson(expected[i] * dice.of(law));
            }
        }

        /** One by one, in the order of their counts. */
        private CellCounts whole() {
            var order = IntStream.range(0, counts.length)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> counts[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new CellCounts(
                    Arrays.stream(order).map(i -> counts[i]).toArray(),
                    Arrays.stream(order).mapToDouble(i -> expected[i]).toArray(),
                    ones(counts.length));
        }

        private CellCounts squashed() {
            return CellCounts.of(counts, expected);
        }
    }
}
