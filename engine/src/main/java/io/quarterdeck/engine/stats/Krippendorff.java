package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;
import java.util.List;

/**
 * Alpha, the agreement of any number of raters, some of whom may have skipped some cases (Krippendorff 2011, "Computing
 * Krippendorff's alpha-reliability"). The default for calibrations. Exact: decimals are taken as written.
 */
public final class Krippendorff {

    /** What the values are, which says how far apart two of them are. */
    public enum Scale {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO
    }

    private Krippendorff() {}

    /**
     * The agreement over {@code cases}, each the values it was given, in any order; who skipped it gave none, and a case
     * with one value says nothing. Ratios need values of at least 0.
     */
    public static Agreement alpha(List<double[]> cases, Scale scale) {
        var paired = cases.stream().filter(it -> it.length > 1).toList();
        var values = paired.stream()
                .flatMapToDouble(Arrays::stream)
                .map(it -> lawful(it, scale))
                .distinct()
                .sorted()
                .toArray();
        var counts = new Counts(paired, values);
        var apart = new Apart(values, counts.ofValue(), scale);
        var observed = Fraction.ZERO;
        var chance = Fraction.ZERO;
        for (var c = 0; c < values.length; c++) {
            for (var k = c + 1; k < values.length; k++) {
                var squared = apart.squared(c, k);
                observed = observed.plus(squared.times(counts.together(c, k)));
                chance = chance.plus(squared.times(counts.ofValue()[c]).times(counts.ofValue()[k]));
            }
        }
        var n = Math.max(2, Arrays.stream(counts.ofValue()).sum());
        return new Agreement(
                observed.times(2).over(Fraction.of(n, 1)), chance.times(2).over(Fraction.of(n * (n - 1), 1)));
    }

    private static double lawful(double value, Scale scale) {
        var least = scale == Scale.RATIO ? 0 : -Double.MAX_VALUE;
        return Lawful.within("value", value, least, Double.MAX_VALUE) + 0.0;
    }

    /** How often each value was given in a case with others, and how often two values met. */
    private record Counts(List<int[]> ofCases, long[] ofValue) {

        private Counts(List<double[]> paired, double[] values) {
            this(paired.stream().map(it -> count(it, values)).toList(), new long[values.length]);
            for (var counts : ofCases) {
                for (var i = 0; i < counts.length; i++) {
                    ofValue[i] += counts[i];
                }
            }
        }

        private static int[] count(double[] ratings, double[] values) {
            var counts = new int[values.length];
            for (var rating : ratings) {
                counts[Arrays.binarySearch(values, rating + 0.0)]++;
            }
            return counts;
        }

        /** The cell of the coincidence matrix: a case of m values weighs {@code 1/(m-1)}. */
        private Fraction together(int c, int k) {
            var sum = Fraction.ZERO;
            for (var counts : ofCases) {
                if (counts[c] > 0 && counts[k] > 0) {
                    sum = sum.plus(Fraction.of(
                            (long) counts[c] * counts[k], Arrays.stream(counts).sum() - 1));
                }
            }
            return sum;
        }
    }

    /** The squared difference of two values, given by their places in order, c below k. */
    private record Apart(double[] values, long[] counts, Scale scale) {

        private Fraction squared(int c, int k) {
            return switch (scale) {
                case NOMINAL -> Fraction.ONE;
                case ORDINAL ->
                    Fraction.of(2 * between(c, k) - counts[c] - counts[k], 2).squared();
                case INTERVAL ->
                    Fraction.of(values[k]).minus(Fraction.of(values[c])).squared();
                case RATIO -> {
                    var low = Fraction.of(values[c]);
                    var high = Fraction.of(values[k]);
                    yield high.minus(low).over(high.plus(low)).squared();
                }
            };
        }

        private long between(int c, int k) {
            return Arrays.stream(counts, c, k + 1).sum();
        }
    }
}
