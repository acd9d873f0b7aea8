package io.quarterdeck.engine.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersDrivenTest {
    private static final int DAYS = 730;
    private static final int THURSDAY = 3;

    @Test
    void learns_by_how_many_days_after_an_order_customers_write() {
        var world = World.ofDays(1, DAYS, 1000);
        var causes = world.method().after(origin(world, DAYS - 1), "order_status");
        assertHazards(causes, 0, world, World.WHERE_IS_IT, 0.0012);
        assertHazards(causes, 1, world, World.LATE, 0.012);
        assertHazards(
                world.method().after(origin(world, DAYS - 1), "return_or_exchange"), 0, world, World.SEND_BACK, 0.0012);
    }

    @Test
    void learns_that_mondays_are_a_fifth_busier_and_what_a_promotion_does() {
        var world = World.ofDays(1, DAYS, 1000);
        var causes = world.method().after(origin(world, DAYS - 1), "order_status");
        assertThat(causes.factor(0) / causes.factor(THURSDAY)).isCloseTo(1.2, within(0.02));
        // Day 42 has a promotion and is a Monday as day 0 is.
        assertThat(causes.factor(42) / causes.factor(0)).isCloseTo(Math.exp(0.1), within(0.03));
    }

    @Test
    void is_nearly_as_good_as_can_be_by_the_day() {
        var scores = Stream.of(1, 2, 3)
                .flatMap(seed -> scores(World.ofDays(seed, DAYS, 92), 364).stream())
                .toList();
        assertAccuracy(scores, 1.15);
        assertThat(scores)
                .allSatisfy(score -> assertThat(
                                requireNonNull(score.accuracy().scaled()).mase())
                        .isLessThanOrEqualTo(0.75));
        // So few days know their coverage to three points; over twelve such worlds it was .799.
        assertThat(coverage(scores)).isBetween(0.77, 0.83);
    }

    @ParameterizedTest
    @ValueSource(doubles = {92, 1000})
    void is_nearly_as_good_as_can_be_in_half_hours_a_week_ahead(double contactsADay) {
        var scores = scores(World.ofHalfHours(4, DAYS, contactsADay), 581);
        assertAccuracy(List.of(scores.getLast()), 1.10);
        assertThat(coverage(scores)).isBetween(0.78, 0.82);
    }

    @Test
    void a_new_brand_expects_what_is_usual_of_its_orders() {
        var world = World.ofDays(4, 60, 92);
        var none = new Origin(History.none(world.grid, List.of("order_status")), steady(60));
        var method =
                new OrdersDriven(Map.of("order_status", List.of(Exposure.even("orders", 0.067, 0, 13))), List.of());
        assertThat(method.after(none).of(40)).isCloseTo(67, within(1e-9));
        var borrowed = Outlook.of(
                        new TopDown("new", method, TopDown.Intraday.BY_WEEKDAY), none, Dispersion.borrowed(), 41)
                .cells()
                .get(40);
        assertThat(borrowed.rateCv()).isEqualTo(Exposure.BORROWED_CV);
        assertThat(borrowed.quantile(0.9) / (double) borrowed.quantile(0.1)).isGreaterThan(2.5);
    }

    @Test
    void the_first_weeks_move_what_is_usual_towards_what_comes() {
        var grid = Grid.of(World.FIRST, 60, World.ZONE, Duration.ofDays(1));
        var twice = new double[30];
        Arrays.fill(twice, 134);
        var method = new OrdersDriven(Map.of("all", List.of(Exposure.even("orders", 0.067, 0, 6))), List.of());
        var learnt =
                method.after(new Origin(History.of(grid, twice), steady(60))).of(40);
        assertThat(learnt).isBetween(120.0, 134.0);
    }

    @Test
    void what_nobody_knows_is_refused_by_name() {
        var world = World.ofDays(4, 60, 92);
        var method = new OrdersDriven(Map.of("other", List.of(Exposure.daily(1))), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.after(origin(world, 30)))
                .withMessageContaining("intent is order_status");
        var blind = new Origin(world.history().until(30), Drivers.none());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.method().after(blind))
                .withMessageContaining("driver is orders");
    }

    private static void assertHazards(Causes causes, int exposure, World world, double[] truth, double tolerance) {
        var learnt = causes.hazards(exposure);
        for (var lag = 0; lag < learnt.length; lag++) {
            var expected = lag < truth.length ? truth[lag] : 0;
            assertThat(learnt[lag] / world.scale() * causes.factor(THURSDAY))
                    .as("after %d days", lag)
                    .isCloseTo(expected, within(tolerance));
        }
    }

    private static Origin origin(World world, int day) {
        return new Origin(
                world.history().until(world.grid.firstOf(day)),
                world.knowledge().at(world.grid.date(day)));
    }

    private static Drivers steady(int days) {
        var orders = new double[days];
        Arrays.fill(orders, 1000);
        return Drivers.of(Map.of("orders", orders));
    }

    /** From one day to a week ahead, every week. */
    private static List<Score> scores(World world, int from) {
        var horizons = IntStream.rangeClosed(1, 7)
                .<Horizon>mapToObj(Horizon.DayAhead::new)
                .toList();
        var method = new TopDown("orders by weekday", world.method(), TopDown.Intraday.BY_WEEKDAY);
        return Backtest.every(7, from, world.history(), world.knowledge()).run(method, horizons);
    }

    private static void assertAccuracy(List<Score> scores, double floors) {
        var ratio = mean(scores, score -> 1 + score.accuracy().wape().skill());
        assertThat(ratio).isLessThanOrEqualTo(floors);
        assertThat(mean(scores, score -> score.accuracy().bias())).isCloseTo(0, within(0.02));
    }

    private static double coverage(List<Score> scores) {
        return mean(scores, score -> requireNonNull(score.calibration()).coverage());
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> of) {
        return scores.stream().mapToDouble(of).average().orElseThrow();
    }
}
