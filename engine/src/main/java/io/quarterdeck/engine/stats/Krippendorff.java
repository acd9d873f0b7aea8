package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    private static final int EXACT_RATIOS = 40;
    private static final int MOST_RATIOS = 300;
    private static final int DIGITS = 40;

    private Krippendorff() {}

    /**
     * The agreement over {@code cases}, each the values it was given, in any order; who skipped it gave none, and a case
     * with one value says nothing. Ratios need values of at least 0 and at most 300 different ones; of more than 40,
     * each squared ratio is taken to 40 digits.
     */
    public static Agreement alpha(List<double[]> cases, Scale scale) {
        var paired = cases.stream().filter(it -> it.length > 1).toList();
        var values = paired.stream()
                .flatMapToDouble(Arrays::stream)
                .map(it -> lawful(it, scale))
                .distinct()
                .sorted()
                .toArray();
        var all = new TreeMap<Integer, Long>();
        paired.forEach(it -> counts(it, values).forEach((value, count) -> all.merge(value, count, Long::sum)));
        var apart = Apart.of(values, all, scale);
        var observed = Fraction.ZERO;
        for (var it : paired) {
            observed = observed.plus(apart.summed(counts(it, values)).over(Fraction.of(it.length - 1L, 1)));
        }
        var n = Math.max(2, paired.stream().mapToLong(it -> it.length).sum());
        return new Agreement(
                observed.times(2).over(Fraction.of(n, 1)),
                apart.summed(all).times(2).over(Fraction.of(n * (n - 1), 1)));
    }

    private static double lawful(double value, Scale scale) {
        var least = scale == Scale.RATIO ? 0 : -Double.MAX_VALUE;
        return Lawful.within("value", value, least, Double.MAX_VALUE) + 0.0;
    }

    /** How often each value was given, by its place in order. */
    private static SortedMap<Integer, Long> counts(double[] ratings, double[] values) {
        var counts = new TreeMap<Integer, Long>();
        for (var rating : ratings) {
            counts.merge(Arrays.binarySearch(values, rating + 0.0), 1L, Long::sum);
        }
        return counts;
    }

    /**
     * The squared differences of ratings, summed over pairs. On an interval scale that is {@code nΣx² - (Σx)²}, and an
     * ordinal one is an interval scale of the ranks in the middle of those who gave the same value.
     */
    private record Apart(List<Fraction> places, Scale scale) {

        private static Apart of(double[] values, SortedMap<Integer, Long> all, Scale scale) {
            if (scale == Scale.RATIO) {
                Lawful.within("different values", values.length, 0, MOST_RATIOS);
            }
            if (scale != Scale.ORDINAL) {
                return new Apart(Arrays.stream(values).mapToObj(Fraction::of).toList(), scale);
            }
            var ranks = new ArrayList<Fraction>();
            var below = 0L;
            for (var count : all.values()) {
                ranks.add(Fraction.of(2 * below + count, 2));
                below += count;
            }
            return new Apart(ranks, scale);
        }

        private Fraction summed(SortedMap<Integer, Long> counts) {
            return switch (scale) {
                case NOMINAL -> Fraction.of(different(counts), 1);
                case ORDINAL, INTERVAL -> spread(counts);
                case RATIO -> ratios(counts);
            };
        }

        /** How many pairs differ. */
        private static long different(SortedMap<Integer, Long> counts) {
            var before = 0L;
            var pairs = 0L;
            for (var count : counts.values()) {
                pairs += before * count;
                before += count;
            }
            return pairs;
        }

        private Fraction spread(SortedMap<Integer, Long> counts) {
            var n = 0L;
            var sum = Fraction.ZERO;
            var squares = Fraction.ZERO;
            for (var it : counts.entrySet()) {
                var place = places.get(it.getKey());
                n += it.getValue();
                sum = sum.plus(place.times(it.getValue()));
                squares = squares.plus(place.squared().times(it.getValue()));
            }
            return squares.times(n).minus(sum.squared());
        }

        private Fraction ratios(SortedMap<Integer, Long> counts) {
            var sum = Fraction.ZERO;
            for (var low : counts.entrySet()) {
                for (var high : counts.tailMap(low.getKey() + 1).entrySet()) {
                    var ratio = ratio(places.get(low.getKey()), places.get(high.getKey()));
                    sum = sum.plus(ratio.times(low.getValue()).times(high.getValue()));
                }
            }
            return sum;
        }

        private Fraction ratio(Fraction low, Fraction high) {
            var ratio = high.minus(low).over(high.plus(low)).squared();
            return places.size() > EXACT_RATIOS ? ratio.rounded(DIGITS) : ratio;
        }
    }
}
