package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;

/**
 * How honest forecast distributions were. {@code pinball} has the mean loss at .1 to .9. A count has no continuous
 * distribution, so its probability integral transform is spread evenly from the chance of fewer to the chance of at
 * most what came (Czado, Gneiting and Held 2009): {@code pit} has the share of it in each tenth, and {@code coverage}
 * what of it lies between P10 and P90. Both are .8 and .1 each when the distributions are right, at any volume.
 */
public record Calibration(double[] pinball, double coverage, double[] pit) {
    private static final int TENTHS = 10;

    /** What came, and what was expected of it. */
    public record Outcome(GammaPoisson expected, long came) {}

    public static Calibration of(List<Outcome> outcomes) {
        Lawful.within("outcomes", outcomes.size(), 1, Integer.MAX_VALUE);
        var pinball = new double[TENTHS - 1];
        var pit = new double[TENTHS];
        var weight = 1.0 / outcomes.size();
        for (var outcome : outcomes) {
            for (var i = 0; i < pinball.length; i++) {
                var level = (i + 1.0) / TENTHS;
                pinball[i] +=
                        weight * loss(level, outcome.came(), outcome.expected().quantile(level));
            }
            add(outcome, weight, pit);
        }
        return new Calibration(pinball, sum(pit, 1, TENTHS - 1), pit);
    }

    /** The mean loss of quantiles: {@code level} of what they are too low, the rest of what they are too high. */
    public static double pinball(double level, double[] actual, double[] quantiles) {
        Lawful.share("level", level);
        var sum = 0.0;
        for (var i = 0; i < actual.length; i++) {
            sum += loss(level, actual[i], quantiles[i]);
        }
        return sum / actual.length;
    }

    /** The loss over all levels, which is what distributions are compared by. */
    public double meanPinball() {
        return sum(pinball, 0, pinball.length) / pinball.length;
    }

    private static void add(Outcome outcome, double weight, double[] pit) {
        var below = outcome.expected().chanceOfAtMost(outcome.came() - 1);
        var above = Math.max(Math.nextUp(below), outcome.expected().chanceOfAtMost(outcome.came()));
        for (var tenth = 0; tenth < TENTHS; tenth++) {
            var from = Math.max(below, tenth == 0 ? -1 : tenth / (double) TENTHS);
            var to = Math.min(above, tenth == TENTHS - 1 ? 2 : (tenth + 1) / (double) TENTHS);
            pit[tenth] += weight * Math.max(0, to - from) / (above - below);
        }
    }

    private static double loss(double level, double actual, double quantile) {
        return actual >= quantile ? level * (actual - quantile) : (1 - level) * (quantile - actual);
    }

    private static double sum(double[] values, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
