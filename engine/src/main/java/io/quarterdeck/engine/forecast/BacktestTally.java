package io.quarterdeck.engine.forecast;

import java.util.ArrayList;
import java.util.List;

/** Collects what one method forecast at one horizon, origin by origin. */
final class BacktestTally {
    /** Fewer errors say nothing of how far a rate spreads. */
    private static final int ENOUGH = 20;

    private record Target(int cell, Dispersion.Miss miss) {}

    private final Horizon horizon;
    private final List<Target> targets = new ArrayList<>();
    private final List<Calibration.Outcome> outcomes = new ArrayList<>();
    private final List<Double> losses = new ArrayList<>();

    BacktestTally(Horizon horizon) {
        this.horizon = horizon;
    }

    /** The means are those of the cells from the origin on. */
    void add(History history, int origin, double[] means) {
        var grid = history.grid();
        var known = targets.stream()
                .filter(target -> target.cell() < origin)
                .map(Target::miss)
                .toList();
        var dispersion = known.size() < ENOUGH ? null : Dispersion.of(known);
        var loss = 0.0;
        var count = 0;
        for (var cell = horizon.from(grid, origin); cell < horizon.to(grid, origin); cell++) {
            if (!history.isCounted(cell)) {
                continue;
            }
            var daysAhead = grid.dayOf(cell) - grid.dayOf(origin) + 1;
            var miss = new Dispersion.Miss(daysAhead, means[cell - origin], history.count(cell));
            targets.add(new Target(cell, miss));
            if (dispersion != null) {
                var expected = dispersion.around(miss.forecast(), daysAhead);
                outcomes.add(new Calibration.Outcome(expected, Math.round(miss.actual())));
            }
            loss += Math.abs(miss.actual() - miss.forecast());
            count++;
        }
        if (count > 0) {
            losses.add(loss / count);
        }
    }

    List<Dispersion.Miss> misses() {
        return targets.stream().map(Target::miss).toList();
    }

    Score score(String method, double[] naiveErrors, Expectation typical) {
        var actual =
                targets.stream().mapToDouble(target -> target.miss().actual()).toArray();
        var forecast =
                targets.stream().mapToDouble(target -> target.miss().forecast()).toArray();
        var volumes = targets.stream()
                .mapToDouble(target -> typical.of(target.cell()))
                .toArray();
        return new Score(
                method,
                horizon,
                Accuracy.of(actual, forecast, naiveErrors, Floor.of(volumes)),
                outcomes.isEmpty() ? null : Calibration.of(outcomes),
                losses.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
