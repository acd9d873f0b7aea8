package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;

/**
 * The smallest WAPE that anybody can expect at this volume, were the true means known: the mean absolute deviation of
 * the counts about their medians over the sum of their means (workforce.md 4.1; for one Poisson mean about
 * {@code sqrt(2 / (pi mean))}, Koole).
 */
public record Floor(double wape, double rateCv) {

    public Floor {
        Lawful.positive("floor", wape, 1);
        Lawful.within("rateCv", rateCv, 0, 1);
    }

    /** Of counts that are Poisson once their means are known. */
    public static Floor of(double... means) {
        return of(means, 0);
    }

    /** Of counts whose rates are also random, which no volume averages out. */
    public static Floor of(double[] means, double rateCv) {
        var errors = 0.0;
        var sum = 0.0;
        for (var mean : means) {
            if (mean > 0) {
                errors += GammaPoisson.of(mean, rateCv).leastError();
            }
            sum += mean;
        }
        // Where the median is nothing, all is missed: one, up to rounding.
        return new Floor(Math.min(1, errors / Lawful.positive("sum of means", sum, Double.MAX_VALUE)), rateCv);
    }
}
