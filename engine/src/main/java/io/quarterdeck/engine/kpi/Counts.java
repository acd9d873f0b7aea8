package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.stats.Extremes;
import io.quarterdeck.engine.stats.Histogram;
import io.quarterdeck.engine.stats.Tally;
import java.math.BigInteger;
import java.util.Collections;
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
    private final TreeMap<Long, Long> counts = new TreeMap<>();

    public static Counts of(long... values) {
        var counts = new Counts();
        for (var value : values) {
            counts.add(value, 1);
        }
        return counts;
    }

    /** Sees {@code value} so many times more; fewer, when {@code times} is negative. */
    void add(long value, long times) {
        counts.merge(value, times, (old, more) -> {
            var sum = Math.addExact(old, more);
            return sum == 0 ? null : sum;
        });
    }

    void add(Counts other, int times) {
        other.counts.forEach((value, count) -> add(value, Math.multiplyExact(count, times)));
    }

    public Counts plus(Counts other) {
        var sum = new Counts();
        sum.add(this, 1);
        sum.add(other, 1);
        return sum;
    }

    public Counts negated() {
        var opposite = new Counts();
        opposite.add(this, -1);
        return opposite;
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How many there are. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /** How many are {@code from} or above. */
    public long countFrom(long from) {
        return counts.tailMap(from, true).values().stream()
                .mapToLong(Long::longValue)
                .reduce(0, Math::addExact);
    }

    public long total() {
        return counts.entrySet().stream()
                .mapToLong(entry -> Math.multiplyExact(entry.getKey(), entry.getValue()))
                .reduce(0, Math::addExact);
    }

    /**
     * The value that {@code part} of {@code whole} of all do not exceed, by the nearest rank: a value that was really
     * seen, as "90 % within 60 s" is a count and no interpolation. There must be values, none counted below zero.
     */
    public long nearestRank(int part, int whole) {
        var rank = Math.max(1, Math.ceilDiv(Math.multiplyExact(count(), part), (long) whole));
        var seen = 0L;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("no values have no quantile");
    }

    /** The sums alone, which are a tenth of the size and can still be taken back. */
    public Tally sums() {
        var squares = counts.entrySet().stream()
                .map(entry -> BigInteger.valueOf(entry.getKey())
                        .pow(2)
                        .multiply(BigInteger.valueOf(entry.getValue())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Tally(count(), total(), squares);
    }

    public Extremes extremes() {
        return counts.isEmpty()
                ? Extremes.NONE
                : Extremes.of(counts.firstKey()).plus(Extremes.of(counts.lastKey()));
    }

    /**
     * In buckets of 1 %, for a month or a year of cells that is kept as one: it has at most some hundred numbers, and can
     * be taken back too. Values must not be negative.
     */
    public Histogram histogram() {
        var histogram = new Histogram();
        counts.forEach(histogram::add);
        return histogram;
    }

    /** Each value with how often it was seen, in order; read only. */
    public SortedMap<Long, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
