package io.quarterdeck.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Horizon WEEK = new Horizon.DayAhead(7);

    private record Constant(double mean) implements Method {
        @Override
        public String name() {
            return "constant";
        }

        @Override
        public Expectation after(Origin origin) {
            return _ -> mean;
        }
    }

    @Test
    void nothing_is_known_but_what_was_known_on_the_morning() {
        var grid = days(30);
        var mornings = new ArrayList<LocalDate>();
        var known = new ArrayList<Integer>();
        var spy = new Method() {
            @Override
            public String name() {
                return "spy";
            }

            @Override
            public Expectation after(Origin origin) {
                known.add(origin.past().known());
                return _ -> 1;
            }
        };
        Backtest.every(7, 14, History.of(grid, counts(30, 1)), morning -> {
                    mornings.add(morning);
                    return Drivers.none();
                })
                .run(spy, List.of(WEEK));
        assertThat(known).containsExactly(14, 21, 28);
        assertThat(mornings)
                .containsExactly(World.FIRST.plusDays(14), World.FIRST.plusDays(21), World.FIRST.plusDays(28));
    }

    @Test
    void a_method_that_looks_ahead_finds_nothing_there() {
        var past = History.of(days(30), counts(30, 1)).until(14);
        assertThat(past.isCounted(13)).isTrue();
        assertThat(past.isCounted(14)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> past.until(15)).withMessageContaining("cell is 15");
    }

    @Test
    void a_closed_day_is_zero_and_no_forecast_is_judged_by_it() {
        var grid = Grid.of(World.FIRST, 28, World.ZONE, HALF_HOUR)
                .closed(at -> at.atZone(World.ZONE).getDayOfWeek() == DayOfWeek.SUNDAY);
        var counts = new double[grid.size()];
        Arrays.setAll(counts, cell -> grid.isClosed(cell) ? 0 : 2);
        var history = History.of(grid, counts);
        var origin = new Origin(history.until(grid.firstOf(21)), Drivers.none());
        for (var method : methods()) {
            var means = method.forecast(origin, grid.firstOf(21), grid.size());
            assertThat(Arrays.stream(means, 6 * 48, 7 * 48)).as(method.name()).containsOnly(0.0);
            assertThat(means[0]).as(method.name()).isCloseTo(2, within(0.1));
        }
        var score =
                Backtest.every(1, 20, history, Knowledge.none()).run(new Constant(2), List.of(new Horizon.DayAhead(1)));
        assertThat(score.getFirst().accuracy().bias()).isZero();
        assertThat(score.getFirst().losses()).hasSize(6);
    }

    @Test
    void an_outage_is_missing_and_not_a_day_without_contacts() {
        var counts = counts(60, 50);
        Arrays.fill(counts, 30, 37, 0);
        var history = History.of(days(60), counts).missing(30, 37);
        var origin = new Origin(history, Drivers.none());
        assertThat(SeasonalNaive.lastWeek()
                        .after(new Origin(history.until(38), Drivers.none()))
                        .of(39))
                .isEqualTo(50);
        assertThat(SeasonalNaive.sixWeeks().after(origin).of(59)).isEqualTo(50);
        assertThat(new HoltWintersDays().after(origin).of(60)).isCloseTo(50, within(1e-9));
        var score = Backtest.every(1, 20, history, Knowledge.none())
                .run(new Constant(50), List.of(WEEK))
                .getFirst();
        assertThat(score.accuracy().meanAbsoluteError()).isZero();
    }

    @Test
    void the_highest_and_the_lowest_of_six_weeks_do_not_count() {
        var counts = counts(49, 10);
        counts[7] = 1000;
        counts[14] = 0;
        counts[21] = 14;
        var origin = new Origin(History.of(days(50), counts), Drivers.none());
        assertThat(SeasonalNaive.sixWeeks().after(origin).of(49)).isEqualTo(11);
    }

    @Test
    void a_day_of_46_half_hours_is_forecast_by_its_clock() {
        var first = LocalDate.parse("2026-02-22");
        var grid = Grid.of(first, 15, World.ZONE, HALF_HOUR);
        assertThat(grid.size()).isEqualTo(15 * 48 - 2);
        var counts =
                IntStream.range(0, grid.firstOf(14)).mapToDouble(grid::slotOf).toArray();
        var origin = new Origin(History.of(grid, counts), Drivers.none());
        var spring = grid.firstOf(14);
        for (var cell = spring; cell < grid.size(); cell++) {
            assertThat(SeasonalNaive.lastWeek().after(origin).of(cell)).isEqualTo(grid.slotOf(cell));
        }
        assertThat(grid.slotOf(spring + 4)).isEqualTo(6);
        var profiles = Profiles.of(origin, 15, false);
        assertThat(IntStream.range(spring, grid.size())
                        .mapToDouble(profiles::shareOf)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void the_next_hour_is_forecast_from_the_middle_of_a_day() {
        var grid = Grid.of(World.FIRST, 21, World.ZONE, HALF_HOUR);
        var counts = new double[grid.size()];
        Arrays.fill(counts, 2);
        var noon = grid.firstOf(20) + 24;
        var next = new Horizon.Intervals(2);
        var score = Backtest.at(List.of(noon - 2, noon, noon + 2), History.of(grid, counts), Knowledge.none())
                .run(SeasonalNaive.lastWeek(), List.of(next))
                .getFirst();
        assertThat(score.losses()).containsExactly(0, 0, 0);
        assertThat(next.to(grid, noon)).isEqualTo(noon + 2);
        assertThat(next.days(grid, noon)).isEqualTo(1);
    }

    @Test
    void c_36_eight_weeks_are_within_ten_percent_a_launch_is_in_its_band_and_quarters_have_their_error() {
        var world = new World(5, 730, Duration.ofMinutes(15), 274);
        var method = new TopDown("orders", world.method(), TopDown.Intraday.BY_WEEKDAY);
        var history = world.history();
        var first = 730 - 56;
        var quarters = Backtest.every(7, first - 28, history, world.knowledge())
                .run(method, List.of(new Horizon.DayAhead(1)))
                .getFirst();
        assertThat(quarters.accuracy().wape().skill()).isCloseTo(0, within(0.2));
        var promoted = 0;
        for (var day = first; day < 730; day += 7) {
            var from = world.grid.firstOf(day);
            var to = world.grid.firstOf(day + 7);
            var origin = new Origin(history.until(from), world.knowledge().at(world.grid.date(day)));
            var expected = Arrays.stream(method.forecast(origin, from, to)).sum();
            var came = IntStream.range(from, to).mapToDouble(history::count).sum();
            assertThat(expected / came).isCloseTo(1, within(0.1));
            if (world.isPromoted(day, day + 7)) {
                var band = GammaPoisson.of(expected, 0.03);
                assertThat(came).isBetween((double) band.quantile(0.01), (double) band.quantile(0.99));
                promoted++;
            }
        }
        assertThat(promoted).isPositive();
    }

    @Test
    void days_that_are_no_origin_are_refused_by_name() {
        var history = History.of(days(30), counts(30, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backtest.at(List.of(5, 5), history, Knowledge.none()))
                .withMessageContaining("origins[1] is 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.of(World.FIRST, 1, World.ZONE, Duration.ofMinutes(50)))
                .withMessageContaining("interval is PT50M");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> History.of(days(3), new double[] {1, -1, 1}))
                .withMessageContaining("all[1] is -1.0");
    }

    private static List<Method> methods() {
        return List.of(
                SeasonalNaive.lastWeek(),
                SeasonalNaive.sixWeeks(),
                new TopDown("days", new HoltWintersDays(), TopDown.Intraday.BY_WEEKDAY),
                new DoubleSeasonal());
    }

    private static Grid days(int days) {
        return Grid.of(World.FIRST, days, World.ZONE, Duration.ofDays(1));
    }

    private static double[] counts(int days, double each) {
        var counts = new double[days];
        Arrays.fill(counts, each);
        return counts;
    }
}
