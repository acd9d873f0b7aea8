package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;

/**
 * What was found in equally probable cases of each stratum, and what it says of all (Cochran 1977, chapter 5). Reviews
 * that were never made are made up for within their stratum.
 */
public record StratifiedSample(List<Stratum> strata) {

    /**
     * @param size how many cases it has
     * @param reviewed how many of them were looked at, at least 1
     * @param mean of those
     * @param variance of those, over {@code reviewed - 1}
     */
    public record Stratum(double size, long reviewed, double mean, double variance) {
        public Stratum {
            Lawful.within("reviewed", reviewed, 1, Long.MAX_VALUE);
            Lawful.within("size", size, reviewed, Double.MAX_VALUE);
            Lawful.within("mean", mean, -Double.MAX_VALUE, Double.MAX_VALUE);
            Lawful.within("variance", variance, 0, Double.MAX_VALUE);
        }

        /** Refused of a single review among several cases, for it says nothing of their spread. */
        public static Stratum of(double size, Welford reviews) {
            var all = reviews.count() == 1 && size == 1;
            return new Stratum(size, reviews.count(), reviews.mean(), all ? 0 : reviews.variance());
        }

        /** Cases that pass or fail, so many of the reviewed having passed. */
        public static Stratum of(double size, Share passed) {
            var n = passed.n();
            if (n == 1 && size > 1) {
                throw Lawful.refusal("reviewed", n, "at least 2");
            }
            var variance = n == 1 ? 0 : passed.value() * (1 - passed.value()) * n / (n - 1);
            return new Stratum(size, n, passed.value(), variance);
        }

        private double total() {
            return size * mean;
        }

        private double varianceOfTotal() {
            return size * (size - reviewed) * variance / reviewed;
        }
    }

    public StratifiedSample {
        strata = List.copyOf(strata);
        Lawful.within("strata", strata.size(), 1, Integer.MAX_VALUE);
    }

    public double mean() {
        return strata.stream().mapToDouble(Stratum::total).sum() / size();
    }

    public double standardError() {
        return Math.sqrt(strata.stream().mapToDouble(Stratum::varianceOfTotal).sum()) / size();
    }

    private double size() {
        return strata.stream().mapToDouble(Stratum::size).sum();
    }
}
