package io.quarterdeck.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.time.Holidays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class RegressionTest {

    @Example
    void one_factor_alone_is_the_logarithm_of_what_came_over_what_was_expected() {
        var x = new double[][] {{1}, {1}, {1}};
        var fit = PoissonRegression.fit(x, new double[] {10, 20, 30}, new double[] {5, 10, 15}, 1e5);
        assertThat(fit[0]).isCloseTo(Math.log(2), within(1e-9));
    }

    @Example
    void a_narrow_prior_holds_a_factor_back() {
        var x = new double[][] {{1}};
        var fit = PoissonRegression.fit(x, new double[] {20}, new double[] {10}, 0.1);
        // The slope of the posterior is zero: 20 - 10 e^b = 100 b.
        assertThat(20 - 10 * Math.exp(fit[0])).isCloseTo(100 * fit[0], within(1e-8));
        assertThat(fit[0]).isBetween(0.08, 0.1);
    }

    @Property(tries = 100)
    void hazards_are_never_negative_and_end_where_the_posterior_is_flat(
            @ForAll @Size(6) List<@DoubleRange(max = 50) Double> came,
            @ForAll @DoubleRange(min = 0.05, max = 20) double spread) {
        var x = new double[][] {{1, 0}, {0, 1}, {1, 1}, {2, 1}, {1, 3}, {4, 1}};
        var counts = came.stream().mapToDouble(Double::doubleValue).toArray();
        var usual = new double[] {1, 2};
        var hazards = usual.clone();
        var even = new double[] {1, 1, 1, 1, 1, 1};
        new Hazards(x, counts, usual, new double[] {spread, spread}).improve(hazards, even, 5_000);
        for (var j = 0; j < 2; j++) {
            var slope = -(hazards[j] - usual[j]) / spread / spread;
            for (var i = 0; i < x.length; i++) {
                var mean = PoissonRegression.dot(x[i], hazards);
                slope += mean == 0 ? -x[i][j] : x[i][j] * (counts[i] / mean - 1);
            }
            assertThat(hazards[j]).isGreaterThanOrEqualTo(0);
            assertThat(Math.min(slope * hazards[j], hazards[j])).isCloseTo(0, within(1e-3));
        }
    }

    @Example
    void holidays_with_few_contacts_look_like_all_days_and_with_many_like_themselves() {
        assertThat(afternoonsOfHolidays(0.2)).isCloseTo(0.6, within(0.1));
        assertThat(afternoonsOfHolidays(20)).isCloseTo(0.8, within(0.03));
    }

    /** Three fifths of an ordinary day's contacts come in its afternoon, and four fifths of a holiday's. */
    private static double afternoonsOfHolidays(double scale) {
        var grid = Grid.of(LocalDate.parse("2025-12-24"), 29, World.ZONE, Duration.ofHours(12))
                .observing(Holidays.US_FEDERAL);
        var counts = new double[grid.size()];
        for (var cell = 0; cell < counts.length; cell++) {
            var holiday = grid.typeOf(grid.dayOf(cell)) == Grid.HOLIDAY;
            var afternoon = holiday ? 40 : 30;
            counts[cell] = Math.rint(scale * (cell % 2 == 0 ? 50 - afternoon : afternoon));
        }
        var profiles = Profiles.of(new Origin(History.of(grid, counts), Drivers.none()), 29, false);
        return profiles.shareOf(grid.firstOf(grid.day(LocalDate.parse("2026-01-19"))) + 1);
    }

    @Example
    void a_weekday_that_began_with_nothing_is_not_given_up() {
        var values = new double[28];
        Arrays.fill(values, 10);
        values[2] = 0;
        var model = HoltWinters.of(values, 7, new Smoothing(0.1, 0.01, 0.3));
        assertThat(model.forecast(3)).isGreaterThan(4);
    }
}
