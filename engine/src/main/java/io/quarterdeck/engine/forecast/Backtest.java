package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts the past again, from one origin after the other, each time with nothing but what was known then: the counts
 * before the origin, the drivers as they were believed that morning, and the spread of the errors made until then.
 */
public final class Backtest {
    private static final int WEEK = 7;

    private final History history;
    private final Knowledge knowledge;
    private final List<Integer> origins;

    private Backtest(History history, Knowledge knowledge, List<Integer> origins) {
        this.history = history;
        this.knowledge = knowledge;
        this.origins = List.copyOf(origins);
    }

    /** Origins are the mornings of every so many days from {@code firstDay} of the grid on. */
    public static Backtest every(int days, int firstDay, History history, Knowledge knowledge) {
        Lawful.within("days", days, 1, 1000);
        var grid = history.grid();
        var origins = new ArrayList<Integer>();
        for (var day = Lawful.within("firstDay", firstDay, 1, grid.days() - 1);
                day < grid.days() && grid.firstOf(day) < history.known();
                day += days) {
            origins.add(grid.firstOf(day));
        }
        return at(origins, history, knowledge);
    }

    /** Origins are cells in order, which may be in the middle of a day. */
    public static Backtest at(List<Integer> origins, History history, Knowledge knowledge) {
        Lawful.within("origins", origins.size(), 1, Integer.MAX_VALUE);
        for (var i = 0; i < origins.size(); i++) {
            var earliest = i == 0 ? 1 : origins.get(i - 1) + 1;
            Lawful.within("origins[" + i + "]", origins.get(i), earliest, history.known() - 1);
        }
        return new Backtest(history, knowledge, origins);
    }

    /** How a method did at each horizon, as far as history has what it forecast. */
    public List<Score> run(Method method, List<Horizon> horizons) {
        var naive = naiveErrors();
        var typical = new Hindsight(history);
        return tallies(method, horizons).stream()
                .map(tally -> tally.score(method.name(), naive, typical))
                .toList();
    }

    /** How far the rates were from a method's forecasts of up to so many days ahead: what its next forecasts need. */
    public Dispersion dispersion(Method method, int days) {
        var horizons = IntStream.rangeClosed(1, days)
                .<Horizon>mapToObj(Horizon.DayAhead::new)
                .toList();
        return Dispersion.of(tallies(method, horizons).stream()
                .flatMap(tally -> tally.misses().stream())
                .toList());
    }

    private List<BacktestTally> tallies(Method method, List<Horizon> horizons) {
        var tallies = horizons.stream().map(BacktestTally::new).toList();
        for (var cell : origins) {
            var origin = new Origin(history.until(cell), knowledge.at(dateOf(cell)));
            var end = horizons.stream()
                    .mapToInt(horizon -> horizon.to(history.grid(), cell))
                    .max()
                    .orElse(cell);
            var means = method.forecast(origin, cell, Math.min(end, history.known()));
            tallies.forEach(tally -> tally.add(history, cell, means));
        }
        return tallies;
    }

    /** For comparisons: how many later origins have errors in common with one. */
    int overlap(Horizon horizon) {
        var grid = history.grid();
        var last = origins.getFirst();
        var overlap = 0;
        while (overlap + 1 < origins.size() && origins.get(overlap + 1) < horizon.to(grid, last)) {
            overlap++;
        }
        return overlap;
    }

    /** What repeating last week would have missed before the first origin. */
    private double[] naiveErrors() {
        var grid = history.grid();
        var errors = new ArrayList<Double>();
        for (var cell = 0; cell < origins.getFirst(); cell++) {
            var day = grid.dayOf(cell) - WEEK;
            var earlier = day < 0 ? -1 : grid.cell(day, grid.slotOf(cell));
            if (history.isCounted(cell) && history.isCounted(earlier)) {
                errors.add(history.count(cell) - history.count(earlier));
            }
        }
        return errors.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private LocalDate dateOf(int cell) {
        return history.grid().date(history.grid().dayOf(cell));
    }
}
