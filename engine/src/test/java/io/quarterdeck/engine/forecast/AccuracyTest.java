package io.quarterdeck.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AccuracyTest {
    private static final double[] NEVER_WRONG = {0, 0};

    @Test
    void no_accuracy_is_told_without_the_floor_of_its_volume() {
        assertThat(Wape.class.getConstructors()).isEmpty();
        var wape = Wape.of(new double[] {3, 4, 2}, new double[] {3.3, 3.3, 3.3}, Floor.of(3.3));
        assertThat(wape).hasToString("25.6% (floor 42.7%, 40% below)");
        assertThat(Wape.of(new double[] {100, 100}, new double[] {84, 116}, Floor.of(100)))
                .hasToString("16.0% (floor 8.0%, 101% above)");
    }

    @Test
    void what_repeats_itself_without_fail_leaves_nothing_to_scale_by() {
        var accuracy = Accuracy.of(new double[] {1, 2}, new double[] {1, 1}, NEVER_WRONG, Floor.of(2));
        assertThat(accuracy.scaled()).isNull();
        assertThat(accuracy.meanAbsoluteError()).isEqualTo(0.5);
    }

    @Test
    void an_empty_day_forecast_empty_is_no_error() {
        var accuracy = Accuracy.of(new double[] {0, 2}, new double[] {0, 2}, NEVER_WRONG, Floor.of(2));
        assertThat(accuracy.smape()).isZero();
        assertThat(accuracy.bias()).isZero();
    }

    @Test
    void what_has_no_accuracy_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accuracy.of(new double[] {0}, new double[] {1}, NEVER_WRONG, Floor.of(1)))
                .withMessageContaining("sum of actual is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accuracy.of(new double[] {1}, new double[] {1, 2}, NEVER_WRONG, Floor.of(1)))
                .withMessageContaining("forecast is 2 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accuracy.of(new double[] {1}, new double[] {Double.NaN}, NEVER_WRONG, Floor.of(1)))
                .withMessageContaining("forecast[0] is NaN");
    }

    @Test
    void the_truth_is_covered_as_it_says_even_where_three_contacts_come() {
        var right = Calibration.of(outcomes(GammaPoisson.of(3.3, 0.2), GammaPoisson.of(3.3, 0.2)));
        assertThat(right.coverage()).isCloseTo(0.8, within(0.01));
        assertThat(Arrays.stream(right.pit()).sum()).isCloseTo(1, within(1e-9));
        for (var share : right.pit()) {
            assertThat(share).isCloseTo(0.1, within(0.01));
        }
    }

    @Test
    void who_is_too_sure_covers_too_little_and_loses_more() {
        var truth = GammaPoisson.of(100, 0.3);
        var sure = Calibration.of(outcomes(GammaPoisson.poisson(100), truth));
        var right = Calibration.of(outcomes(truth, truth));
        assertThat(sure.coverage()).isLessThan(0.5);
        assertThat(right.meanPinball()).isLessThan(sure.meanPinball());
    }

    @Test
    void the_spread_of_a_rate_is_found_by_horizon_and_noise_is_none() {
        var dice = new SplittableRandom(5);
        var misses = new ArrayList<Dispersion.Miss>();
        for (var i = 0; i < 2000; i++) {
            misses.add(new Dispersion.Miss(1, 200, draw(GammaPoisson.of(200, 0.1), dice)));
            misses.add(new Dispersion.Miss(7, 200, draw(GammaPoisson.of(200, 0.2), dice)));
        }
        var dispersion = Dispersion.of(misses);
        assertThat(dispersion.rateCv(1)).isCloseTo(0.1, within(0.01));
        assertThat(dispersion.rateCv(7)).isCloseTo(0.2, within(0.01));
        assertThat(dispersion.rateCv(30)).isEqualTo(dispersion.rateCv(7));
        var certain = new ArrayList<Dispersion.Miss>();
        for (var i = 0; i < 100; i++) {
            certain.add(new Dispersion.Miss(1, 3, draw(GammaPoisson.poisson(3), dice)));
        }
        assertThat(Dispersion.of(certain).rateCv(1)).isLessThan(0.15);
    }

    private static List<Calibration.Outcome> outcomes(GammaPoisson expected, GammaPoisson truth) {
        var dice = new SplittableRandom(3);
        var outcomes = new ArrayList<Calibration.Outcome>();
        for (var i = 0; i < 10_000; i++) {
            outcomes.add(new Calibration.Outcome(expected, draw(truth, dice)));
        }
        return outcomes;
    }

    private static int draw(GammaPoisson law, SplittableRandom dice) {
        return law.quantile(dice.nextDouble(1e-12, 1 - 1e-12));
    }
}
