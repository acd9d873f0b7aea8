package io.quarterdeck.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DieboldMarianoTest {

    @Test
    void without_overlap_it_is_the_paired_t_test() {
        var test = DieboldMariano.of(new double[] {3, 5, 4, 6}, new double[] {2, 4, 4, 3}, 0);
        // Gains 1, 1, 0, 3: mean 1.25, sample variance 19/12, so t = 1.25 / sqrt(19/48).
        assertThat(test.gain()).isEqualTo(1.25);
        assertThat(test.statistic()).isCloseTo(1.25 / Math.sqrt(19 / 48.0), within(1e-12));
        assertThat(test.chance()).isCloseTo(0.0706, within(0.0001));
        assertThat(test.isWonAt(0.05)).isFalse();
    }

    @Test
    void two_equals_are_told_apart_as_seldom_as_promised() {
        var dice = new SplittableRandom(1);
        var won = 0;
        for (var i = 0; i < 4000; i++) {
            won += DieboldMariano.of(draws(dice, 26), draws(dice, 26), 0).isWonAt(0.05) ? 1 : 0;
        }
        assertThat(won / 4000.0).isCloseTo(0.05, within(0.012));
    }

    @Test
    void errors_that_overlap_count_for_less() {
        var one = new double[40];
        var other = new double[40];
        for (var i = 0; i < 40; i++) {
            one[i] = i / 10 % 2 == 0 ? 2 : 1.2;
            other[i] = 1;
        }
        assertThat(DieboldMariano.of(one, other, 9).statistic())
                .isLessThan(DieboldMariano.of(one, other, 0).statistic());
    }

    @Test
    void what_never_differs_is_no_win_and_what_always_gains_is() {
        var losses = new double[] {1, 2, 3};
        assertThat(DieboldMariano.of(losses, losses, 0).isWonAt(0.05)).isFalse();
        assertThat(DieboldMariano.of(losses, new double[] {0, 1, 2}, 0).isWonAt(0.05))
                .isTrue();
    }

    @Test
    void two_comparisons_prove_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DieboldMariano.of(new double[2], new double[2], 0))
                .withMessageContaining("losses is 2");
    }

    private static double[] draws(SplittableRandom dice, int count) {
        var draws = new double[count];
        for (var i = 0; i < count; i++) {
            draws[i] = dice.nextDouble() + dice.nextDouble();
        }
        return draws;
    }
}
