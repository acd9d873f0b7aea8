package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.stats.StudentT;

/**
 * Whether one forecast is better than another beyond chance, by the difference of their losses on the same targets
 * (Diebold and Mariano 1995, with the small-sample factor and Student's distribution of Harvey, Leybourne and Newbold
 * 1997). {@code overlap} is how many later targets a forecast shares its errors with; their covariance is weighted by
 * Bartlett's window, which never makes a variance negative.
 *
 * @param gain the mean loss of the first less that of the second: positive when the second is better
 * @param statistic {@code gain} in standard errors
 * @param chance of a gain as large when neither is better
 */
public record DieboldMariano(double gain, double statistic, double chance) {
    private static final int FEWEST = 3;

    public static DieboldMariano of(double[] losses, double[] challenger, int overlap) {
        var n = Lawful.within("losses", losses.length, FEWEST, Integer.MAX_VALUE);
        Lawful.within("challenger", challenger.length, n, n);
        Lawful.within("overlap", overlap, 0, n - 1);
        var gains = new double[n];
        var mean = 0.0;
        for (var i = 0; i < n; i++) {
            gains[i] = losses[i] - challenger[i];
            mean += gains[i] / n;
        }
        var variance = longRunVariance(gains, mean, overlap) / n;
        if (variance == 0) {
            return new DieboldMariano(mean, 0, mean > 0 ? 0 : 1);
        }
        var ahead = overlap + 1.0;
        var small = Math.max(1.0 / n, (n + 1 - 2 * ahead + ahead * (ahead - 1) / n) / n);
        var statistic = mean / Math.sqrt(variance) * Math.sqrt(small);
        return new DieboldMariano(mean, statistic, new StudentT(n - 1).above(statistic));
    }

    /** The second is better, and chance would make it look so in fewer cases than {@code level}. */
    public boolean isWonAt(double level) {
        return gain > 0 && chance < level;
    }

    private static double longRunVariance(double[] gains, double mean, int overlap) {
        var variance = 0.0;
        for (var lag = 0; lag <= overlap; lag++) {
            var sum = 0.0;
            for (var i = lag; i < gains.length; i++) {
                sum += (gains[i] - mean) * (gains[i - lag] - mean);
            }
            variance += (lag == 0 ? 1 : 2 * (1 - lag / (overlap + 1.0))) * sum / gains.length;
        }
        return variance;
    }
}
