package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;

/**
 * How many contacts come when {@code mean} are expected and the rate itself is random: a Poisson count whose rate is
 * gamma distributed with the coefficient of variation {@code rateCv} (workforce.md 1.7), so that its variance is
 * {@code mean + (mean rateCv)^2}. With a certain rate it is the Poisson count itself.
 */
public final class GammaPoisson {
    private static final double HIGHEST_MEAN = 1e5;
    /** Probabilities below this part of the largest one change no sum. */
    private static final double NEGLIGIBLE = 1e-19;

    private final double mean;
    private final double rateCv;
    private final int first;
    /** The chances of {@code first} and what follows. */
    private final double[] chances;
    /** The chances of at most that many. */
    private final double[] atMost;

    private GammaPoisson(double mean, double rateCv) {
        this.mean = Lawful.within("mean", mean, 0, HIGHEST_MEAN);
        this.rateCv = Lawful.within("rateCv", rateCv, 0, 1);
        var mode = (int) Math.max(0, mean * (1 - rateCv * rateCv));
        this.first = mode - below(mode);
        this.chances = chances(mode);
        this.atMost = sums(chances);
    }

    public static GammaPoisson of(double mean, double rateCv) {
        return new GammaPoisson(mean, rateCv);
    }

    public static GammaPoisson poisson(double mean) {
        return new GammaPoisson(mean, 0);
    }

    public double mean() {
        return mean;
    }

    public double rateCv() {
        return rateCv;
    }

    public double standardDeviation() {
        return Math.sqrt(mean + mean * rateCv * (mean * rateCv));
    }

    /** The chance of exactly {@code count}. */
    public double chanceOf(long count) {
        var at = count - first;
        return at < 0 || at >= chances.length ? 0 : chances[(int) at];
    }

    /** The chance of {@code count} or fewer. */
    public double chanceOfAtMost(long count) {
        var at = count - first;
        return at < 0 ? 0 : atMost[(int) Math.min(at, atMost.length - 1)];
    }

    /** The smallest count that is not exceeded with at least this chance, strictly between 0 and 1. */
    public int quantile(double chance) {
        if (!(chance > 0 && chance < 1)) {
            throw Lawful.refusal("chance", chance, "between 0 and 1, neither included");
        }
        var low = 0;
        var high = atMost.length - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (atMost[middle] >= chance) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first + low;
    }

    /** The quantiles .1 to .9. */
    public int[] deciles() {
        var deciles = new int[9];
        Arrays.setAll(deciles, i -> quantile((i + 1) / 10.0));
        return deciles;
    }

    /**
     * How far the count is from its median on average: no forecast of one number can have a smaller expected absolute
     * error, however good (workforce.md 4.1).
     */
    public double leastError() {
        var median = quantile(0.5);
        var sum = 0.0;
        for (var i = 0; i < chances.length; i++) {
            sum += Math.abs(first + i - median) * chances[i];
        }
        return sum;
    }

    private int below(int mode) {
        var count = 0;
        for (var weight = 1.0; count < mode && weight > NEGLIGIBLE; count++) {
            weight /= step(mode - count - 1.0);
        }
        return count;
    }

    /** Recursions away from the mode only lose weight, so that nothing overflows; at the end they are made to sum to one. */
    private double[] chances(int mode) {
        var length = mode - first + 1;
        for (var weight = 1.0; weight > NEGLIGIBLE; length++) {
            weight *= step(first + length - 1.0);
        }
        var weights = new double[length];
        weights[mode - first] = 1;
        for (var i = mode - first + 1; i < length; i++) {
            weights[i] = weights[i - 1] * step(first + i - 1.0);
        }
        for (var i = mode - first - 1; i >= 0; i--) {
            weights[i] = weights[i + 1] / step(first + i);
        }
        var sums = sums(weights);
        for (var i = 0; i < length; i++) {
            weights[i] /= sums[length - 1];
        }
        return weights;
    }

    /** The chance of one more than {@code count} over the chance of {@code count}. */
    private double step(double count) {
        var variation = rateCv * rateCv;
        return mean / (1 + variation * mean) * (1 + variation * count) / (count + 1);
    }

    private static double[] sums(double[] values) {
        var sums = new double[values.length];
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            sum += values[i];
            sums[i] = sum;
        }
        return sums;
    }
}
