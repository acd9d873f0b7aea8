package io.quarterdeck.engine.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one intent's contacts come from. The hazards and the factors are learnt in turns, each given the other, until
 * neither changes what is expected.
 */
public final class Causes implements Expectation {
    /** Weekdays, holidays and promotions are thought to change the readiness to write by a third, as a factor. */
    private static final double SPREAD_OF_FACTORS = 0.3;

    private static final int TURNS = 20;
    private static final int STEPS_A_TURN = 25;
    private static final double ENOUGH = 1e-4;

    private final Grid grid;
    private final Drivers known;
    private final List<Exposure> exposures;
    private final List<String> influences;
    private final double[] hazards;
    private double[] logFactors;

    private Causes(List<Exposure> exposures, List<String> influences, Origin origin) {
        this.grid = origin.grid();
        this.known = origin.known();
        this.exposures = List.copyOf(exposures);
        this.influences = influences;
        this.hazards = exposures.stream()
                .flatMapToDouble(exposure -> Arrays.stream(exposure.usual()))
                .toArray();
        this.logFactors = new double[Grid.TYPES + influences.size()];
    }

    static Causes learn(List<Exposure> exposures, List<String> influences, Origin origin, String intent) {
        var causes = new Causes(exposures, influences, origin);
        causes.learn(origin.past().days(intent));
        return causes;
    }

    /** The hazards of one exposure on an average weekday: contacts per unit on the day itself, the day after and so on. */
    public double[] hazards(int exposure) {
        var from = 0;
        for (var before = 0; before < exposure; before++) {
            from += exposures.get(before).lags();
        }
        return Arrays.copyOfRange(hazards, from, from + exposures.get(exposure).lags());
    }

    /** What multiplies the contacts of a day: its weekday or holiday, and the influences in force on it. */
    public double factor(int day) {
        return Math.exp(PoissonRegression.dot(traits(day), logFactors));
    }

    @Override
    public double of(int day) {
        return PoissonRegression.dot(causes(day), hazards) * factor(day);
    }

    private void learn(History.Days days) {
        var rows = rows(days);
        if (rows.isEmpty()) {
            return;
        }
        var x = new double[rows.size()][];
        var traits = new double[rows.size()][];
        var counts = new double[rows.size()];
        for (var i = 0; i < counts.length; i++) {
            x[i] = causes(rows.get(i));
            traits[i] = traits(rows.get(i));
            counts[i] = days.counts()[rows.get(i)];
        }
        var model = new Hazards(x, counts, hazards.clone(), spreads());
        for (var turn = 0; turn < TURNS; turn++) {
            model.improve(hazards, factors(traits), STEPS_A_TURN);
            var before = logFactors;
            logFactors = PoissonRegression.fit(traits, counts, model.means(hazards), SPREAD_OF_FACTORS);
            if (distance(before, logFactors) < ENOUGH) {
                break;
            }
        }
        settle();
    }

    /** Hazards and factors share one scale between them: the factors of the seven weekdays are made one on average. */
    private void settle() {
        var mean = 0.0;
        for (var weekday = 0; weekday < Grid.HOLIDAY; weekday++) {
            mean += Math.exp(logFactors[weekday]) / Grid.HOLIDAY;
        }
        for (var type = 0; type < Grid.TYPES; type++) {
            logFactors[type] -= Math.log(mean);
        }
        for (var i = 0; i < hazards.length; i++) {
            hazards[i] *= mean;
        }
    }

    /** The counted days whose causes are all known: not those before the first orders could have had their effect. */
    private List<Integer> rows(History.Days days) {
        var longest = exposures.stream().mapToInt(Exposure::lags).max().orElse(1);
        var rows = new ArrayList<Integer>();
        for (var day = longest - 1; day < days.counts().length; day++) {
            if (!days.missing().get(day)) {
                rows.add(day);
            }
        }
        return rows;
    }

    private double[] causes(int day) {
        var causes = new double[hazards.length];
        var at = 0;
        for (var exposure : exposures) {
            for (var lag = 0; lag < exposure.lags(); lag++) {
                causes[at++] = day < lag ? 0 : known.of(exposure.driver(), day - lag);
            }
        }
        return causes;
    }

    private double[] traits(int day) {
        var traits = new double[logFactors.length];
        traits[grid.typeOf(day)] = 1;
        for (var i = 0; i < influences.size(); i++) {
            traits[Grid.TYPES + i] = known.of(influences.get(i), day);
        }
        return traits;
    }

    private double[] factors(double[][] traits) {
        return Arrays.stream(traits)
                .mapToDouble(row -> Math.exp(PoissonRegression.dot(row, logFactors)))
                .toArray();
    }

    /** A hazard that is thought to be nothing may still be a tenth of the largest one. */
    private double[] spreads() {
        return exposures.stream()
                .flatMapToDouble(exposure -> {
                    var largest = Arrays.stream(exposure.usual()).max().orElseThrow();
                    return Arrays.stream(exposure.usual()).map(usual -> exposure.cv() * Math.max(usual, largest / 10));
                })
                .toArray();
    }

    private static double distance(double[] one, double[] other) {
        var distance = 0.0;
        for (var i = 0; i < one.length; i++) {
            distance = Math.max(distance, Math.abs(one[i] - other[i]));
        }
        return distance;
    }
}
