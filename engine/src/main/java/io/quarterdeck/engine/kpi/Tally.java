package io.quarterdeck.engine.kpi;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each whole number was seen: milliseconds, cents, stars, or one and zero for yes and no. Counts are signed,
 * so a tally can be taken back as exactly as it was added: tallies are a commutative group, and every statistic that
 * does not depend on order follows from one without an error. Nothing here is ever rounded.
 *
 * <p>A tally grows with the number of different values, which is small in a quarter of an hour. Not safe for threads.
 */
public final class Tally {
    private final TreeMap<Long, Long> counts = new TreeMap<>();

    public static Tally of(long... values) {
        var tally = new Tally();
        for (var value : values) {
            tally.add(value, 1);
        }
        return tally;
    }

    /** Sees {@code value} so many times more; fewer, when {@code times} is negative. */
    void add(long value, long times) {
        counts.merge(value, times, (old, more) -> {
            var sum = Math.addExact(old, more);
            return sum == 0 ? null : sum;
        });
    }

    void add(Tally other, int times) {
        other.counts.forEach((value, count) -> add(value, Math.multiplyExact(count, times)));
    }

    public Tally plus(Tally other) {
        var sum = new Tally();
        sum.add(this, 1);
        sum.add(other, 1);
        return sum;
    }

    public Tally negated() {
        var opposite = new Tally();
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
     * seen, as "90 % within 60 s" is a count and no interpolation. The tally must have values, none of them negative in
     * number.
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
        throw new IllegalStateException("an empty tally has no quantile");
    }

    /** What is left when quantiles are not asked for; this one can be merged upwards, but not taken back. */
    public Summary summary() {
        if (counts.isEmpty()) {
            return Summary.NOTHING;
        }
        var squares = counts.entrySet().stream()
                .map(entry -> BigInteger.valueOf(entry.getKey())
                        .pow(2)
                        .multiply(BigInteger.valueOf(entry.getValue())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Summary(count(), total(), squares, counts.firstKey(), counts.lastKey());
    }

    /** Each value with how often it was seen, in order; read only. */
    public SortedMap<Long, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && counts.equals(tally.counts);
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
