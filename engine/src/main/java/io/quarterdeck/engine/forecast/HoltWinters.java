package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.BitSet;

/**
 * Multiplicative Holt–Winters smoothing. The level starts as the mean of the first season, the trend as the difference
 * of the first two seasons' means over the season's length, the seasonal factors as the first season over its level.
 * Then each value, the first included, is forecast and updates the level, the trend by the level's change, and its
 * factor by the value over the level that was expected. A value that is missing updates nothing but lets the level
 * go on by its trend.
 */
public final class HoltWinters {
    private final int length;
    private final double[] season;
    private final double[] fitted;
    private double level;
    private double trend;

    private HoltWinters(double[] values, BitSet missing, int seasonLength, Smoothing smoothing) {
        this.length = values.length;
        this.level = mean(values, missing, 0, seasonLength);
        this.trend = (mean(values, missing, seasonLength, 2 * seasonLength) - level) / seasonLength;
        this.season = new double[seasonLength];
        this.fitted = new double[length];
        for (var i = 0; i < seasonLength; i++) {
            season[i] = missing.get(i) || level == 0 ? 1 : values[i] / level;
        }
        for (var i = 0; i < length; i++) {
            step(i, values[i], missing.get(i), smoothing);
        }
    }

    public static HoltWinters of(double[] values, int seasonLength, Smoothing smoothing) {
        return of(values, new BitSet(), seasonLength, smoothing);
    }

    /** Needs two seasons, because the trend starts from their difference. */
    public static HoltWinters of(double[] values, BitSet missing, int seasonLength, Smoothing smoothing) {
        Lawful.within("seasonLength", seasonLength, 1, Integer.MAX_VALUE / 2);
        Lawful.within("values", values.length, 2 * seasonLength, Integer.MAX_VALUE);
        for (var i = 0; i < values.length; i++) {
            Lawful.within("values[" + i + "]", missing.get(i) ? 0 : values[i], 0, 1e12);
        }
        return new HoltWinters(values, missing, seasonLength, smoothing);
    }

    public double level() {
        return level;
    }

    public double trend() {
        return trend;
    }

    /** The factors, in the order of the first season. */
    public double[] season() {
        return season.clone();
    }

    /** What each value was expected to be just before it was known. */
    public double[] fitted() {
        return fitted.clone();
    }

    /** What is expected {@code ahead} values after the last, 1 being the next; never below zero. */
    public double forecast(int ahead) {
        Lawful.within("ahead", ahead, 1, Integer.MAX_VALUE - length);
        return Math.max(0, (level + ahead * trend) * season[(length + ahead - 1) % season.length]);
    }

    private void step(int i, double value, boolean missing, Smoothing smoothing) {
        var at = i % season.length;
        var expected = level + trend;
        fitted[i] = expected * season[at];
        if (missing) {
            level = expected;
            return;
        }
        // A factor of zero tells nothing of the level, nor a level of zero of the factors.
        var next = season[at] == 0
                ? expected
                : smoothing.level() * value / season[at] + (1 - smoothing.level()) * expected;
        trend = smoothing.trend() * (next - level) + (1 - smoothing.trend()) * trend;
        if (expected > 0) {
            season[at] = smoothing.season() * value / expected + (1 - smoothing.season()) * season[at];
        }
        level = next;
    }

    private static double mean(double[] values, BitSet missing, int from, int to) {
        var sum = 0.0;
        var count = 0;
        for (var i = from; i < to; i++) {
            if (!missing.get(i)) {
                sum += values[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
