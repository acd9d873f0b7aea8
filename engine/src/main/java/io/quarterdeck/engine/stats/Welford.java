package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Mean and spread of numbers as they come, without a cancellation (Welford 1962; two of them merged by Chan, Golub and
 * LeVeque 1979). For sums that must not depend on the order, count whole units in a {@link Tally}.
 *
 * <p>It changes in place and belongs to one owner.
 */
public final class Welford {
    private long count;
    private double mean;
    private double squares;

    public static Welford of(double... values) {
        var all = new Welford();
        for (var value : values) {
            all.add(value);
        }
        return all;
    }

    /** Takes in one number; refuses what is not finite. */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw Lawful.refusal("value", value, "a finite number");
        }
        count++;
        var apart = value - mean;
        mean += apart / count;
        squares += apart * (value - mean);
    }

    /** Takes one number out that was added before. */
    public void remove(double value) {
        if (count < 1) {
            throw Lawful.refusal("count", count, "at least 1 to remove from");
        }
        count--;
        var apart = value - mean;
        mean = count == 0 ? 0 : mean - apart / count;
        squares = count == 0 ? 0 : Math.max(0, squares - apart * (value - mean));
    }

    /** Takes in what another has seen. */
    public void add(Welford other) {
        if (other.count == 0) {
            return;
        }
        var all = count + other.count;
        var apart = other.mean - mean;
        squares += other.squares + apart * apart * ((double) count / all * other.count);
        mean += apart * other.count / all;
        count = all;
    }

    public long count() {
        return count;
    }

    /** Refused of nothing. */
    public double mean() {
        atLeast(1);
        return mean;
    }

    /** The sample variance, over {@code n - 1}; refused of fewer than two. */
    public double variance() {
        atLeast(2);
        return squares / (count - 1);
    }

    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** How far the mean is from the truth, typically. */
    public double standardError() {
        return Math.sqrt(variance() / count);
    }

    /** Where the true mean lies with this confidence (Student 1908), the numbers being independent. */
    public Interval interval(double confidence) {
        return Interval.around(mean(), standardError() * new StudentT(count - 1.0).twoSided(confidence));
    }

    private void atLeast(long least) {
        if (count < least) {
            throw Lawful.refusal("count", count, "at least " + least);
        }
    }
}
