package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;

/**
 * Cells of a table, each with a count and the count that was expected, squashed (DuMouchel and Pregibon 2001): cells of
 * the same count whose expectations lie in the same bucket of 2 % are taken together at their mean. Ordered by count.
 */
record CellCounts(int[] counts, double[] expected, double[] cells) {

    static CellCounts of(int[] counts, double[] expected) {
        Lawful.within("expected", expected.length, counts.length, counts.length);
        Lawful.within("cells", counts.length, 1, Integer.MAX_VALUE);
        var keys = new long[counts.length];
        for (var i = 0; i < keys.length; i++) {
            keys[i] = key(Lawful.within("count", counts[i], 0, 1_000_000_000), expected[i]);
        }
        var distinct = Arrays.stream(keys).sorted().distinct().toArray();
        var squashed = new CellCounts(
                Arrays.stream(distinct)
                        .mapToInt(key -> (int) (key >> Integer.SIZE))
                        .toArray(),
                new double[distinct.length],
                new double[distinct.length]);
        for (var i = 0; i < keys.length; i++) {
            var place = Arrays.binarySearch(distinct, keys[i]);
            squashed.cells[place]++;
            squashed.expected[place] += (expected[i] - squashed.expected[place]) / squashed.cells[place];
        }
        return squashed;
    }

    private static long key(int count, double expected) {
        Lawful.within("expected", expected, Buckets.LEAST, Buckets.MOST);
        return (long) count << Integer.SIZE | Buckets.of(expected) + Short.MAX_VALUE;
    }
}
