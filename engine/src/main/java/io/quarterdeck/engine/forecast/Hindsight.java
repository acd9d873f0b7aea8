package io.quarterdeck.engine.forecast;

import java.util.ArrayList;

/**
 * What was typical of each cell, looking back on all that came: the mean of the days around its day, by its weekday,
 * moved towards what came on the day itself by as much as days differ from that beyond chance, and spread by the
 * profiles. Floors are taken at these volumes, so that all methods are held against the same; none may forecast from
 * them.
 */
final class Hindsight implements Expectation {
    private static final int HALF_A_WEEK = 3;

    private final Grid grid;
    private final History.Days days;
    private final Profiles profiles;
    private final double[] means;

    Hindsight(History history) {
        this.grid = history.grid();
        this.days = history.days();
        this.profiles = Profiles.of(new Origin(history, Drivers.none()), grid.days(), false);
        this.means = posterior(usual());
    }

    @Override
    public double of(int cell) {
        return means[grid.dayOf(cell)] * profiles.shareOf(cell);
    }

    private double[] usual() {
        var factors = factors();
        var usual = new double[days.counts().length];
        for (var day = 0; day < usual.length; day++) {
            var sum = 0.0;
            var weight = 0.0;
            var last = Math.min(usual.length - 1, day + HALF_A_WEEK);
            for (var near = Math.max(0, day - HALF_A_WEEK); near <= last; near++) {
                if (!days.missing().get(near)) {
                    sum += days.counts()[near];
                    weight += factors[grid.typeOf(near)];
                }
            }
            usual[day] = weight == 0 ? 0 : sum / weight * factors[grid.typeOf(day)];
        }
        return usual;
    }

    /** The mean count of each type of day. */
    private double[] factors() {
        var sums = new double[Grid.TYPES];
        var counted = new double[Grid.TYPES];
        for (var day = 0; day < days.counts().length; day++) {
            if (!days.missing().get(day)) {
                sums[grid.typeOf(day)] += days.counts()[day];
                counted[grid.typeOf(day)]++;
            }
        }
        for (var type = 0; type < Grid.TYPES; type++) {
            sums[type] /= Math.max(1, counted[type]);
        }
        return sums;
    }

    /** The mean of a gamma rate once the day has been counted (workforce.md 1.7). */
    private double[] posterior(double[] usual) {
        var misses = new ArrayList<Dispersion.Miss>();
        for (var day = 0; day < usual.length; day++) {
            if (!days.missing().get(day)) {
                misses.add(new Dispersion.Miss(1, usual[day], days.counts()[day]));
            }
        }
        var cv = misses.isEmpty() ? 0 : Dispersion.of(misses).rateCv(1);
        var means = usual.clone();
        for (var day = 0; day < usual.length; day++) {
            if (!days.missing().get(day)) {
                means[day] *= (1 + cv * cv * days.counts()[day]) / (1 + cv * cv * usual[day]);
            }
        }
        return means;
    }
}
