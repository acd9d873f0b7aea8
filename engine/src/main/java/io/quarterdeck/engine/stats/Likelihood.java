package io.quarterdeck.engine.stats;

import java.util.Arrays;

/**
 * How likely counts are under a prior whose five numbers are given by logarithms (the weight by its log-odds): the mean
 * logarithm per cell of the mixture of two negative binomials, and its slope. What depends on the count alone is worked
 * out once for all cells of that count.
 */
record Likelihood(CellCounts table, double total) implements Ascent.Hill {
    /** Shapes and rates from e^-14 to e^14: beyond, a law is a point or nothing. */
    private static final double FURTHEST = 14;

    Likelihood(CellCounts table) {
        this(table, Arrays.stream(table.cells()).sum());
    }

    static double[] place(GammaMixture prior) {
        return new double[] {
            Math.log(prior.first().shape()),
            Math.log(prior.first().rate()),
            Math.log(prior.second().shape()),
            Math.log(prior.second().rate()),
            Math.log(prior.weight() / (1 - prior.weight()))
        };
    }

    static GammaMixture prior(double[] place) {
        return new GammaMixture(
                new Gamma(Math.exp(place[0]), Math.exp(place[1])),
                new Gamma(Math.exp(place[2]), Math.exp(place[3])),
                1 / (1 + Math.exp(-place[4])));
    }

    @Override
    public double at(double[] place, double[] slope) {
        for (var number : place) {
            if (!(Math.abs(number) <= FURTHEST)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        var prior = prior(place);
        var first = new Law(prior.first());
        var second = new Law(prior.second());
        var odds = Math.exp(place[4]);
        var sum = 0.0;
        var weights = 0.0;
        for (var i = 0; i < table.cells().length; i++) {
            var cells = table.cells()[i];
            var one = first.at(table.counts()[i], table.expected()[i]);
            var other = second.at(table.counts()[i], table.expected()[i]);
            var high = Math.max(one, other);
            var mixed = odds * Math.exp(one - high) + Math.exp(other - high);
            var share = odds * Math.exp(one - high) / mixed;
            sum += cells * (high + Math.log(mixed));
            weights += cells * share;
            first.lean(cells * share);
            second.lean(cells * (1 - share));
        }
        slope[0] = first.onShape / total;
        slope[1] = first.onRate / total;
        slope[2] = second.onShape / total;
        slope[3] = second.onRate / total;
        slope[4] = weights / total - prior.weight();
        return sum / total - Math.log1p(odds);
    }

    /** One negative binomial law while it walks over the cells, which come in the order of their counts. */
    private static final class Law {
        private final double shape;
        private final double rate;
        private final double logRate;
        private final double logGamma;
        private final double digamma;
        private int count = -1;
        private double rising;
        private double harmonic;
        private double expected;
        private double logOdds;
        private double onShape;
        private double onRate;

        private Law(Gamma law) {
            shape = law.shape();
            rate = law.rate();
            logRate = Math.log(rate);
            logGamma = GammaFunction.log(shape);
            digamma = GammaFunction.digamma(shape);
        }

        /** The logarithm of the chance of a count, less what does not depend on the law. */
        private double at(int seen, double where) {
            if (seen != count) {
                count = seen;
                rising = GammaFunction.log(shape + seen) - logGamma;
                harmonic = GammaFunction.digamma(shape + seen) - digamma;
            }
            expected = where;
            var all = Math.log(rate + where);
            logOdds = logRate - all;
            return rising + shape * logOdds - count * all;
        }

        /** Adds the slopes of the last cell's logarithm, on the logarithms of shape and rate, with a weight. */
        private void lean(double weight) {
            onShape += weight * shape * (harmonic + logOdds);
            onRate += weight * (shape - rate * (shape + count) / (rate + expected));
        }
    }
}
