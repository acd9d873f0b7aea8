package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;
import java.util.TreeMap;

/**
 * How random the rate is beyond the Poisson count, by how many days ahead it is forecast: the squared coefficient of
 * variation is what the squared errors have above the forecasts, over the squared forecasts (workforce.md 1.7). The
 * estimate of each horizon is shrunk towards that of all together, the more the fewer its errors.
 */
public final class Dispersion {
    /** How many errors of one horizon weigh as much as what all horizons say together. */
    private static final double STRENGTH = 50;

    private final TreeMap<Integer, Sums> byDays = new TreeMap<>();
    /** The variance of all horizons together. */
    private final double common;

    /** A forecast made so many days ahead, and what came. */
    public record Miss(int daysAhead, double forecast, double actual) {}

    private static final class Sums {
        private double errors;
        private double excess;
        private double squares;
        private double noise;

        void add(Miss miss) {
            var error = miss.actual() - miss.forecast();
            errors++;
            excess += error * error - miss.forecast();
            squares += miss.forecast() * miss.forecast();
            noise += miss.forecast() * (2 * miss.forecast() + 1);
        }

        double variance() {
            return squares == 0 ? 0 : excess / squares;
        }

        /** The variance that {@link #variance} has by chance alone when the rate is certain. */
        double chance() {
            return squares == 0 ? 0 : noise / squares / squares;
        }
    }

    private Dispersion(double common) {
        this.common = common;
    }

    /** What a brand without errors of its own must reckon with: nobody knows its rate better than other shops' rates. */
    public static Dispersion borrowed() {
        return new Dispersion(Exposure.BORROWED_CV * Exposure.BORROWED_CV);
    }

    public static Dispersion of(List<Miss> misses) {
        Lawful.within("misses", misses.size(), 1, Integer.MAX_VALUE);
        var all = new Sums();
        misses.forEach(all::add);
        var dispersion = new Dispersion(beyondChance(all));
        misses.forEach(miss -> dispersion
                .byDays
                .computeIfAbsent(miss.daysAhead(), _ -> new Sums())
                .add(miss));
        return dispersion;
    }

    /** The coefficient of variation so many days ahead, as at the longest horizon up to it that has errors; at most 1. */
    public double rateCv(int daysAhead) {
        var below = byDays.floorEntry(daysAhead);
        var entry = below == null ? byDays.firstEntry() : below;
        if (entry == null) {
            return Math.sqrt(common);
        }
        var own = entry.getValue();
        var variance = (own.errors * beyondChance(own) + STRENGTH * common) / (own.errors + STRENGTH);
        return Math.sqrt(Math.clamp(variance, 0, 1));
    }

    /** Shrunk towards a certain rate by what chance does (James and Stein, positive part): noise is no dispersion. */
    private static double beyondChance(Sums sums) {
        var variance = sums.variance();
        return variance <= 0 ? 0 : variance * Math.max(0, 1 - sums.chance() / (variance * variance));
    }

    /** What to expect of a cell forecast so many days ahead. */
    public GammaPoisson around(double mean, int daysAhead) {
        return GammaPoisson.of(mean, rateCv(daysAhead));
    }
}
