package io.quarterdeck.engine.stats;

import static io.quarterdeck.engine.Vectors.close;
import static io.quarterdeck.engine.Vectors.json;
import static io.quarterdeck.engine.Vectors.list;
import static io.quarterdeck.engine.Vectors.numbers;
import static io.quarterdeck.engine.Vectors.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.stats.ClusterRobust.Block;
import io.quarterdeck.engine.stats.DifferenceInDifferences.Periods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentTest {
    private static final Map<String, Object> FILE = object(json("experiment.json"));

    static Stream<Map<String, Object>> sequences() {
        return list(FILE.get("confidence_sequence")).stream().map(it -> object(it));
    }

    static Stream<Map<String, Object>> spending() {
        return list(FILE.get("alpha_spending")).stream().map(it -> object(it));
    }

    @Test
    void the_past_sharpens_a_comparison() {
        var file = object(FILE.get("cuped"));
        var cuped = Cuped.of(numbers(file.get("X")), numbers(file.get("Y")), flags(file.get("T")));
        close(cuped.theta(), number(file.get("theta")));
        close(cuped.plain().value(), number(file.get("diff")));
        close(cuped.plain().standardError(), number(file.get("se")));
        close(cuped.adjusted().value(), number(file.get("diff_cuped")));
        close(cuped.adjusted().standardError(), number(file.get("se_cuped")));
        close(cuped.correlation(), number(file.get("rho")));
        close(cuped.varianceRatio(), number(file.get("variance_ratio")));
    }

    @Test
    void what_happened_to_all_is_taken_off() {
        var file = object(FILE.get("did"));
        var before = object(file.get("pre"));
        var after = object(file.get("post"));
        var treated = new Periods(numbers(before.get("treat")), numbers(after.get("treat")));
        var control = new Periods(numbers(before.get("control")), numbers(after.get("control")));
        close(DifferenceInDifferences.ofUnits(treated, control).value(), number(file.get("did")));
        close(DifferenceInDifferences.ofCrossSections(treated, control).value(), number(file.get("did")));
        assertThat(DifferenceInDifferences.ofUnits(treated, control).standardError())
                .as("units keep their level")
                .isLessThan(DifferenceInDifferences.ofCrossSections(treated, control)
                        .standardError());
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void a_sequence_is_as_wide_as_its_formula(Map<String, Object> row) {
        var sequence =
                new ConfidenceSequence(number(row.get("sigma2")), number(row.get("tau2")), number(row.get("alpha")));
        close(sequence.halfWidth(number(row.get("n"))), number(row.get("half_width")));
        close(sequence.fixedHalfWidth(number(row.get("n"))), number(row.get("fixed_n")));
    }

    @ParameterizedTest
    @MethodSource("spending")
    void looks_spend_as_planned(Map<String, Object> row) {
        close(AlphaSpending.OBRIEN_FLEMING.spent(0.05, number(row.get("t"))), number(row.get("OBF")));
        close(AlphaSpending.POCOCK.spent(0.05, number(row.get("t"))), number(row.get("Pocock")));
        assertThat(AlphaSpending.POCOCK.spent(0.05, 0)).isZero();
    }

    @Test
    void a_switchback_is_judged_by_all_its_possible_orders() {
        var file = object(FILE.get("switchback_permutation"));
        var test = PermutationTest.of(numbers(file.get("y")), Assignment.complete(flags(file.get("treated"))), 1);
        close(test.difference(), number(file.get("diff")));
        assertThat(test.extreme()).isEqualTo(((Number) file.get("extreme")).longValue());
        assertThat(test.total()).isEqualTo(((Number) file.get("total")).longValue());
        assertThat(test.exact()).isTrue();
        close(test.chance(), number(file.get("p")));
    }

    @Test
    void pairs_have_fewer_orders_and_blocks_multiply() {
        boolean[] treated = {true, false, false, true, true, false, true, false};
        int[] pairs = {3, 3, 1, 1, 2, 2, 9, 9};
        double[] values = {5, 1, 2, 6, 7, 4, 9, 8};
        assertThat(new Assignment(treated, pairs).choices()).isEqualTo(16);
        var test = PermutationTest.of(values, new Assignment(treated, pairs), 1);
        assertThat(test.total()).isEqualTo(16);
        assertThat(test.extreme()).as("all pairs point one way").isEqualTo(2);
        assertThat(test.difference()).isEqualTo(3);
    }

    @Test
    void a_large_design_is_drawn_from_and_agrees_with_the_normal_law() {
        var dice = new Dice(4);
        var values = new double[400];
        var treated = new boolean[400];
        for (var i = 0; i < values.length; i++) {
            treated[i] = i % 2 == 0;
            values[i] = dice.normal() + (treated[i] ? 0.2 : 0);
        }
        var test = PermutationTest.of(values, Assignment.complete(treated), 42);
        assertThat(test.exact()).isFalse();
        assertThat(test.total()).isEqualTo(100_000);
        assertThat(PermutationTest.of(values, Assignment.complete(treated), 42)).isEqualTo(test);
        var welch = compare(values, treated).chance();
        assertThat(test.chance()).isCloseTo(welch, within(0.005));
    }

    @Property(tries = 100)
    void without_an_effect_a_chance_is_as_rare_as_it_says(
            @ForAll @Size(8) List<@IntRange(min = -9, max = 9) Integer> outcomes) {
        var values = outcomes.stream().mapToDouble(it -> it).toArray();
        var rare = 0;
        var designs = 0;
        for (var bits = 0; bits < 256; bits++) {
            if (Integer.bitCount(bits) == 4) {
                var treated = new boolean[8];
                for (var i = 0; i < 8; i++) {
                    treated[i] = (bits >> i & 1) == 1;
                }
                designs++;
                rare += PermutationTest.of(values, Assignment.complete(treated), 1)
                                        .chance()
                                <= 0.1
                        ? 1
                        : 0;
            }
        }
        assertThat(designs).isEqualTo(70);
        assertThat(rare).isLessThanOrEqualTo(7);
    }

    /** Looking after every case from the first to the two-thousandth, the truth being zero. */
    @Test
    void who_peeks_at_a_sequence_is_misled_no_more_often_than_promised() {
        var sequence = new ConfidenceSequence(1, 0.05, 0.1);
        var dice = new Dice(8);
        var misled = 0;
        var misledByFixed = 0;
        for (var run = 0; run < 2000; run++) {
            var sum = 0.0;
            var left = false;
            var leftFixed = false;
            for (var n = 1; n <= 2000; n++) {
                sum += dice.normal();
                left |= Math.abs(sum / n) > sequence.halfWidth(n);
                leftFixed |= Math.abs(sum / n) > 1.6448536269514722 / Math.sqrt(n);
            }
            misled += left ? 1 : 0;
            misledByFixed += leftFixed ? 1 : 0;
        }
        assertThat(misled / 2000.0).isLessThan(0.1);
        assertThat(misledByFixed / 2000.0)
                .as("what peeking does to intervals for one look")
                .isGreaterThan(0.5);
    }

    /** With no likeness within blocks the clustered error is the plain one; with it, it keeps its word. */
    @Test
    void a_clustered_interval_covers_where_a_plain_one_does_not() {
        var dice = new Dice(21);
        var covered = 0;
        var coveredPlain = 0;
        var runs = 1000;
        for (var run = 0; run < runs; run++) {
            var blocks = new ArrayList<Block>();
            var treated = new Welford();
            var control = new Welford();
            for (var block = 0; block < 40; block++) {
                var shared = dice.normal();
                var side = block % 2 == 0 ? treated : control;
                var sum = 0.0;
                for (var i = 0; i < 20; i++) {
                    var value = shared + dice.normal();
                    side.add(value);
                    sum += value;
                }
                blocks.add(block % 2 == 0 ? new Block(20, sum, 0, 0) : new Block(0, 0, 20, sum));
            }
            covered += ClusterRobust.of(blocks).interval(0.95).holds(0) ? 1 : 0;
            coveredPlain += Difference.of(treated, control).interval(0.95).holds(0) ? 1 : 0;
        }
        assertThat((double) covered / runs).isBetween(0.93, 0.97);
        assertThat((double) coveredPlain / runs).isLessThan(0.6);
    }

    @Test
    void blocks_of_one_are_no_blocks() {
        double[] values = {3, 5, 4, 9, 7, 8};
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < values.length; i++) {
            blocks.add(i < 3 ? new Block(0, 0, 1, values[i]) : new Block(1, values[i], 0, 0));
        }
        var robust = ClusterRobust.of(blocks);
        close(robust.value(), 4);
        // HC1: sums of squares 2 and 2, each over 3², times n/(n-2)
        close(robust.standardError(), Math.sqrt((2 + 2) / 9.0 * 6 / 4));
    }

    @Test
    void a_welch_interval_is_as_published_by_hand() {
        var difference = Difference.of(Welford.of(27.5, 21, 19, 23.6, 17), Welford.of(27.1, 22, 20.8, 23.4, 23.4));
        close(difference.value(), 21.62 - 23.34);
        var a = 16.772 / 5;
        var b = 5.598 / 5;
        close(difference.standardError(), Math.sqrt(a + b));
        close(difference.freedom(), (a + b) * (a + b) / (a * a / 4 + b * b / 4));
        assertThat(difference.interval(1 - difference.chance()).upper()).isCloseTo(0, within(1e-9));
        close(difference.chanceBelow(0), 1 - difference.chance() / 2);
        close(difference.chanceBelow(difference.value()), 0.5);
    }

    @Test
    void what_is_no_experiment_is_refused() {
        assertThatThrownBy(() -> Assignment.complete(true, true)).hasMessage("treated is 2; it must be from 1 to 1");
        assertThatThrownBy(() -> new ConfidenceSequence(1, 0, 0.05)).hasMessageStartingWith("mixing is 0.0");
        assertThatThrownBy(() -> Cuped.of(new double[4], new double[4], new boolean[] {true, true, false, false}))
                .hasMessageStartingWith("the variance of the past is 0.0");
        assertThatThrownBy(() -> ClusterRobust.of(List.of(new Block(3, 1, 0, 0), new Block(3, 1, 0, 0))))
                .hasMessageStartingWith("control is 0.0");
        assertThatThrownBy(() -> AlphaSpending.POCOCK.spent(0.05, 1.1)).hasMessageStartingWith("seen is 1.1");
    }

    private static Difference compare(double[] values, boolean[] treated) {
        var with = new Welford();
        var without = new Welford();
        for (var i = 0; i < values.length; i++) {
            (treated[i] ? with : without).add(values[i]);
        }
        return Difference.of(with, without);
    }

    private static boolean[] flags(Object json) {
        var numbers = numbers(json);
        var flags = new boolean[numbers.length];
        for (var i = 0; i < flags.length; i++) {
            flags[i] = numbers[i] == 1;
        }
        return flags;
    }

    private static double number(Object json) {
        return ((Number) json).doubleValue();
    }
}
