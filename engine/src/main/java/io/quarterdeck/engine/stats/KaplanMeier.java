package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Which share lasts longer than a time although not all have been watched that long (Kaplan and Meier 1958), with
 * Greenwood's error of 1926.
 */
public record KaplanMeier(LifeTable table) {

    /** The share that lasts longer than {@code time}, 0 to 1. */
    public double lasting(double time) {
        Lawful.within("time", time, 0, Double.MAX_VALUE);
        var share = 1.0;
        for (var row : table.rows()) {
            if (row.time() <= time) {
                share *= (double) (row.atRisk() - row.ended()) / row.atRisk();
            }
        }
        return share;
    }

    /** Greenwood's standard error of {@link #lasting}; 0 when all or none last. */
    public double standardError(double time) {
        var share = lasting(time);
        return share == 0 ? 0 : share * Math.sqrt(relativeVariance(time));
    }

    /**
     * Where the true share lies, by the logarithm of the cumulative hazard, so that it stays between 0 and 1 (Kalbfleisch
     * and Prentice 1980); anywhere, when none or all have ended and Greenwood has nothing to go by.
     */
    public Interval interval(double time, double confidence) {
        var share = lasting(time);
        if (share == 0 || share == 1) {
            return new Interval(0, 1);
        }
        var hazard = Math.log(share);
        var factor = Math.exp(Normal.twoSided(confidence) * Math.sqrt(relativeVariance(time)) / hazard);
        return new Interval(Math.exp(hazard / factor), Math.exp(hazard * factor));
    }

    private double relativeVariance(double time) {
        var sum = 0.0;
        for (var row : table.rows()) {
            if (row.time() <= time) {
                sum += (double) row.ended() / ((double) row.atRisk() * (row.atRisk() - row.ended()));
            }
        }
        return sum;
    }
}
