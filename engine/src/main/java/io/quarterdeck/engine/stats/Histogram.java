package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of values from 0 to 1e15 in logarithmic buckets, so that every quantile is known within 1 % (DDSketch, Masson,
 * Rim and Lee 2019). It is linear: what was added can be taken away again, and histograms add and subtract exactly in any
 * order, so a late or corrected event is a signed difference. Values under 1e-9 count as zero.
 *
 * <p>It changes in place and belongs to one owner; {@link #copy} before sharing.
 */
public final class Histogram {
    private static final int ROOM = 16;
    private long zeros;
    private long count;
    private int first;
    private long[] counts = {};

    /** A histogram as it was stored: how many zeros, and how many values in each bucket. */
    public static Histogram of(long zeros, SortedMap<Integer, Long> buckets) {
        var histogram = new Histogram();
        histogram.zeros = zeros;
        histogram.count = zeros;
        buckets.forEach(histogram::addTo);
        return histogram;
    }

    /** Counts a value once; refuses what is negative, not a number or above 1e15. */
    public void add(double value) {
        add(value, 1);
    }

    /** Takes back a value that was added, perhaps in another histogram to which this is the correction. */
    public void remove(double value) {
        add(value, -1);
    }

    /** Counts a value {@code times}, which may be negative. */
    public void add(double value, long times) {
        if (value >= 0 && value < Buckets.LEAST) {
            zeros += times;
            count += times;
        } else {
            addTo(Buckets.of(value), times);
        }
    }

    public void add(Histogram other) {
        merge(other, 1);
    }

    public void remove(Histogram other) {
        merge(other, -1);
    }

    /** How many values are in it; negative only in a correction. */
    public long count() {
        return count;
    }

    /** How many of them are zero. */
    public long zeros() {
        return zeros;
    }

    /** How many are in each bucket that is not empty. */
    public SortedMap<Integer, Long> buckets() {
        var buckets = new TreeMap<Integer, Long>();
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                buckets.put(first + i, counts[i]);
            }
        }
        return buckets;
    }

    /**
     * The value that {@code share} of all, 0 to 1, do not exceed, by nearest rank and within 1 %. Refused while there is
     * nothing in it, or less than nothing in some bucket.
     */
    public double quantile(double share) {
        var rank = Rank.nearest(share, count);
        var seen = counted(zeros);
        if (rank <= seen) {
            return 0;
        }
        for (var i = 0; i < counts.length; i++) {
            seen += counted(counts[i]);
            if (rank <= seen) {
                return Buckets.value(first + i);
            }
        }
        throw new IllegalStateException("counted %d of %d values".formatted(seen, count));
    }

    public Histogram copy() {
        var copy = new Histogram();
        copy.merge(this, 1);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that
                && zeros == that.zeros
                && buckets().equals(that.buckets());
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(zeros) + buckets().hashCode();
    }

    @Override
    public String toString() {
        return "%d values, %d of them zero, in buckets %s".formatted(count, zeros, buckets());
    }

    private static long counted(long values) {
        if (values < 0) {
            throw Lawful.refusal("the count of a bucket", values, "at least 0: a correction alone has no quantile");
        }
        return values;
    }

    private void merge(Histogram other, long sign) {
        zeros += sign * other.zeros;
        count += sign * other.zeros;
        for (var i = 0; i < other.counts.length; i++) {
            if (other.counts[i] != 0) {
                addTo(other.first + i, sign * other.counts[i]);
            }
        }
    }

    private void addTo(int bucket, long times) {
        var place = bucket - first;
        if (place < 0 || place >= counts.length) {
            reach(bucket);
            place = bucket - first;
        }
        counts[place] += times;
        count += times;
    }

    private void reach(int bucket) {
        var from = counts.length == 0 ? bucket : Math.min(first, bucket - ROOM);
        var to = counts.length == 0 ? bucket + 1 : Math.max(first + counts.length, bucket + 1 + ROOM);
        var wider = new long[to - from];
        System.arraycopy(counts, 0, wider, counts.length == 0 ? 0 : first - from, counts.length);
        first = from;
        counts = wider;
    }
}
