package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.OptionalInt;

/**
 * Sums up what exceeds a reference, never below zero, and alarms when the sum reaches a threshold (Page 1954): finds
 * slow drifts that no single week shows. For a drift downwards, give the observations with the other sign; residuals
 * are taken in standard deviations, with a reference of half the drift to be found.
 *
 * @param reference what is subtracted from each observation
 * @param threshold above 0, in the unit of the observations
 */
public record Cusum(double reference, double threshold) {
    /** Sums of decimals miss a threshold they reach by a few bits. */
    private static final double ROUNDING = 1e-9;

    public Cusum {
        Lawful.within("reference", reference, -Double.MAX_VALUE, Double.MAX_VALUE);
        Lawful.positive("threshold", threshold, Double.MAX_VALUE);
    }

    /** The sum after each observation, begun at zero. */
    public double[] path(double... observations) {
        var path = new double[observations.length];
        var sum = 0.0;
        for (var i = 0; i < path.length; i++) {
            sum = after(sum, observations[i]);
            path[i] = sum;
        }
        return path;
    }

    /** The sum after one more observation. */
    public double after(double sum, double observation) {
        return Math.max(0, sum + observation - reference);
    }

    public boolean alarms(double sum) {
        return sum >= threshold - ROUNDING;
    }

    /** The place, from 0, of the first observation that alarms. */
    public OptionalInt firstAlarm(double... observations) {
        var path = path(observations);
        for (var i = 0; i < path.length; i++) {
            if (alarms(path[i])) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
