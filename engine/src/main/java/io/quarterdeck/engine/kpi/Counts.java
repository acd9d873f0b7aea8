package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.stats.Extremes;
import io.quarterdeck.engine.stats.Histogram;
import io.quarterdeck.engine.stats.Tally;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each whole number was seen: milliseconds, cents, stars, or one and zero for yes and no. Counts are signed,
 * so they can be taken back as exactly as they were added: they are a commutative group, and every statistic that does
 * not depend on order follows from them without an error. Nothing here is ever rounded.
 *
 * <p>They grow with the number of different values, which is small in a quarter of an hour; what is kept for longer
 * spans is the {@link #histogram} and the {@link #sums}. Not safe for threads.
 */
public final class Counts {
    /** In order, and none of them counted zero times; there are millions of these, mostly of one value. */
    private long[] values = {};

    private long[] times = {};
    private int size;

    public static Counts of(long... values) {
        var counts = new Counts();
        for (var value : values) {
            counts.add(value, 1);
        }
        return counts;
    }

    /** What was gathered under cell zero. */
    static Counts of(Page page) {
        var counts = new Counts();
        counts.size = page.size();
        counts.values = page.values();
        Arrays.sort(counts.values);
        counts.times = new long[counts.size];
        for (var i = 0; i < counts.size; i++) {
            counts.times[i] = page.times(0, counts.values[i]);
        }
        return counts;
    }

    /** Sees {@code value} so many times more; fewer, when {@code more} is negative. */
    void add(long value, long more) {
        var place = Arrays.binarySearch(values, 0, size, value);
        if (place < 0) {
            insert(-place - 1, value, more);
            return;
        }
        times[place] = Math.addExact(times[place], more);
        if (times[place] == 0) {
            remove(place);
        }
    }

    private void insert(int place, long value, long more) {
        if (more == 0) {
            return;
        }
        if (size == values.length) {
            var room = size + size / 2 + 1;
            values = Arrays.copyOf(values, room);
            times = Arrays.copyOf(times, room);
        }
        System.arraycopy(values, place, values, place + 1, size - place);
        System.arraycopy(times, place, times, place + 1, size - place);
        values[place] = value;
        times[place] = more;
        size++;
    }

    private void remove(int place) {
        size--;
        System.arraycopy(values, place + 1, values, place, size - place);
        System.arraycopy(times, place + 1, times, place, size - place);
    }

    public Counts plus(Counts other) {
        var sum = new Counts();
        sum.values = new long[size + other.size];
        sum.times = new long[size + other.size];
        for (int here = 0, there = 0; here < size || there < other.size; ) {
            var order = here == size ? 1 : there == other.size ? -1 : Long.compare(values[here], other.values[there]);
            var value = order <= 0 ? values[here] : other.values[there];
            var more = order < 0
                    ? times[here]
                    : order > 0 ? other.times[there] : Math.addExact(times[here], other.times[there]);
            sum.insert(sum.size, value, more);
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    public Counts negated() {
        var opposite = new Counts();
        opposite.values = Arrays.copyOf(values, size);
        opposite.times = Arrays.stream(times, 0, size).map(Math::negateExact).toArray();
        opposite.size = size;
        return opposite;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** How many there are. */
    public long count() {
        return countFrom(Long.MIN_VALUE);
    }

    /** How many are {@code from} or above. */
    public long countFrom(long from) {
        var sum = 0L;
        for (var i = size - 1; i >= 0 && values[i] >= from; i--) {
            sum = Math.addExact(sum, times[i]);
        }
        return sum;
    }

    public long total() {
        var sum = 0L;
        for (var i = 0; i < size; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(values[i], times[i]));
        }
        return sum;
    }

    /**
     * The value that {@code part} of {@code whole} of all do not exceed, by the nearest rank: a value that was really
     * seen, as "90 % within 60 s" is a count and no interpolation. There must be values, none counted below zero.
     */
    public long nearestRank(int part, int whole) {
        var rank = Math.max(1, Math.ceilDiv(Math.multiplyExact(count(), part), (long) whole));
        var seen = 0L;
        for (var i = 0; i < size; i++) {
            seen += times[i];
            if (seen >= rank) {
                return values[i];
            }
        }
        throw new IllegalStateException("no values have no quantile");
    }

    /** The sums alone, which are small however many values there are and can still be taken back. */
    public Tally sums() {
        var squares = BigInteger.ZERO;
        for (var i = 0; i < size; i++) {
            squares = squares.add(BigInteger.valueOf(values[i]).pow(2).multiply(BigInteger.valueOf(times[i])));
        }
        return new Tally(count(), total(), squares);
    }

    public Extremes extremes() {
        return isEmpty() ? Extremes.NONE : Extremes.of(values[0]).plus(Extremes.of(values[size - 1]));
    }

    /**
     * In buckets of 1 %, for a month or a year of cells that is kept as one: it has at most some hundred numbers, and can
     * be taken back too. Values must not be negative.
     */
    public Histogram histogram() {
        var histogram = new Histogram();
        for (var i = 0; i < size; i++) {
            histogram.add(values[i], times[i]);
        }
        return histogram;
    }

    /** Each value with how often it was seen, in order. */
    public SortedMap<Long, Long> all() {
        var all = new TreeMap<Long, Long>();
        for (var i = 0; i < size; i++) {
            all.put(values[i], times[i]);
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that
                && Arrays.equals(values, 0, size, that.values, 0, that.size)
                && Arrays.equals(times, 0, size, that.times, 0, that.size);
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
