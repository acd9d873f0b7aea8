package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;

/**
 * How fast contacts arrive (a Poisson process whose rate is constant within an interval), from the start of a run to
 * its end. The intervals are also those the results are counted in.
 */
public final class Rates {
    private static final double MOST = 1e6;
    private static final int MOST_INTERVALS = 10_000_000;

    private final double intervalSeconds;
    private final double[] perSecond;

    private Rates(double intervalSeconds, double[] perSecond) {
        this.intervalSeconds = Lawful.positive("interval seconds", intervalSeconds, Distribution.LONGEST);
        this.perSecond = perSecond;
        Lawful.within("number of intervals", perSecond.length, 1, MOST_INTERVALS);
        for (var i = 0; i < perSecond.length; i++) {
            Lawful.within("rate of interval " + i, perSecond[i], 0, MOST);
        }
    }

    /** @param perSecond contacts a second in each interval, 0 or more */
    public static Rates of(double intervalSeconds, double... perSecond) {
        return new Rates(intervalSeconds, perSecond.clone());
    }

    /** The same rate in every interval. */
    public static Rates constant(double perSecond, double intervalSeconds, int intervals) {
        var rates = new double[Lawful.within("number of intervals", intervals, 1, MOST_INTERVALS)];
        Arrays.fill(rates, perSecond);
        return new Rates(intervalSeconds, rates);
    }

    /** The rates of both together, which must have the same intervals. */
    public Rates plus(Rates other) {
        if (other.perSecond.length != perSecond.length || other.intervalSeconds != intervalSeconds) {
            throw Lawful.refusal("other rates", other, "rates of " + this);
        }
        var sum = perSecond.clone();
        for (var i = 0; i < sum.length; i++) {
            sum[i] += other.perSecond[i];
        }
        return new Rates(intervalSeconds, sum);
    }

    public int intervals() {
        return perSecond.length;
    }

    public double intervalSeconds() {
        return intervalSeconds;
    }

    public double perSecond(int interval) {
        return perSecond[interval];
    }

    /** The instant an interval ends, in seconds from the start of the run. */
    public double end(int interval) {
        return (interval + 1) * intervalSeconds;
    }

    /** When the last interval ends, in seconds. */
    public double seconds() {
        return perSecond.length * intervalSeconds;
    }

    /** How many contacts are expected in all. */
    public double contacts() {
        return Arrays.stream(perSecond).sum() * intervalSeconds;
    }

    @Override
    public String toString() {
        return "%d intervals of %s s".formatted(perSecond.length, intervalSeconds);
    }
}
