package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.stats.Histogram;
import io.quarterdeck.engine.stats.Interval;
import io.quarterdeck.engine.stats.Welford;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * What became of all contacts of a run, by interval and type (of contact or channel), in flat arrays. Runs merge by
 * addition; whoever wants the same bits merges them in the same order.
 *
 * <p>Time spent after the last interval, while the last contacts are finished, is counted in an interval of its own at
 * the end, in which nobody arrives.
 */
public final class Outcomes {
    static final int ARRIVED = 0;
    static final int ANSWERED = 1;
    static final int ABANDONED = 2;
    static final int BLOCKED = 3;
    static final int IN_TIME = 4;
    static final int LOST_IN_TIME = 5;
    static final int COUNTS = 6;

    static final int WAIT_OF_ANSWERED = 0;
    static final int WAIT_OF_ABANDONED = 1;
    static final int BUSY = 2;
    static final int SERVED = 3;
    static final int QUEUED = 4;
    static final int SUMS = 5;

    private static final int MOST_CELLS = 20_000_000;
    private static final double CONFIDENCE = 0.95;

    final long[] counts;
    final double[] sums;
    private final Histogram[] waits;
    private final int intervals;
    private final int types;

    Outcomes(int intervals, int types) {
        this.intervals = intervals;
        this.types = Lawful.within("number of types", types, 1, MOST_CELLS);
        Lawful.within("number of intervals and types", (double) intervals * types, 1, MOST_CELLS);
        this.counts = new long[(intervals + 1) * types * COUNTS];
        this.sums = new double[(intervals + 1) * types * SUMS];
        this.waits = new Histogram[types];
        Arrays.setAll(waits, type -> new Histogram());
    }

    public int intervals() {
        return intervals;
    }

    public int types() {
        return types;
    }

    /** What became of one type in one interval; interval {@link #intervals()} is the time after the end. */
    public Outcome of(int interval, int type) {
        var cell = cell(Lawful.within("interval", interval, 0, intervals), Lawful.within("type", type, 0, types - 1));
        var count = cell * COUNTS;
        var sum = cell * SUMS;
        return new Outcome(
                counts[count + ARRIVED],
                counts[count + ANSWERED],
                counts[count + ABANDONED],
                counts[count + BLOCKED],
                counts[count + IN_TIME],
                counts[count + LOST_IN_TIME],
                sums[sum + WAIT_OF_ANSWERED],
                sums[sum + WAIT_OF_ABANDONED],
                sums[sum + BUSY],
                sums[sum + SERVED],
                sums[sum + QUEUED]);
    }

    /** All types in one interval. */
    public Outcome during(int interval) {
        var all = Outcome.NOTHING;
        for (var type = 0; type < types; type++) {
            all = all.plus(of(interval, type));
        }
        return all;
    }

    /** One type in all intervals, the time after the end included. */
    public Outcome ofType(int type) {
        var all = Outcome.NOTHING;
        for (var interval = 0; interval <= intervals; interval++) {
            all = all.plus(of(interval, type));
        }
        return all;
    }

    public Outcome all() {
        var all = Outcome.NOTHING;
        for (var type = 0; type < types; type++) {
            all = all.plus(ofType(type));
        }
        return all;
    }

    /** The waits in seconds of one type's answered contacts, all intervals together, each within 1 %. */
    public Histogram waits(int type) {
        return waits[Lawful.within("type", type, 0, types - 1)].copy();
    }

    /** Both together; they must have the same intervals and types. */
    public Outcomes plus(Outcomes other) {
        if (other.intervals != intervals || other.types != types) {
            throw Lawful.refusal(
                    "other",
                    "%d intervals of %d types".formatted(other.intervals, other.types),
                    "%d intervals of %d types".formatted(intervals, types));
        }
        var both = new Outcomes(intervals, types);
        for (var i = 0; i < counts.length; i++) {
            both.counts[i] = counts[i] + other.counts[i];
        }
        for (var i = 0; i < sums.length; i++) {
            both.sums[i] = sums[i] + other.sums[i];
        }
        for (var type = 0; type < types; type++) {
            both.waits[type].add(waits[type]);
            both.waits[type].add(other.waits[type]);
        }
        return both;
    }

    /**
     * Where the true value of a measure lies with 95 %, when the intervals are batches of one long run (batch means): the
     * first {@code warmUp} are dropped, and the others must be long enough to know little of each other.
     */
    public Interval batches(int warmUp, ToDoubleFunction<Outcome> measure) {
        return batchMeans(warmUp, this::during, measure);
    }

    /** The same for one type. */
    public Interval batches(int warmUp, int type, ToDoubleFunction<Outcome> measure) {
        return batchMeans(warmUp, interval -> of(interval, type), measure);
    }

    private Interval batchMeans(int warmUp, IntFunction<Outcome> batch, ToDoubleFunction<Outcome> measure) {
        Lawful.within("warm-up", warmUp, 0, intervals - 2);
        var means = new Welford();
        for (var interval = warmUp; interval < intervals; interval++) {
            means.add(measure.applyAsDouble(batch.apply(interval)));
        }
        return means.interval(CONFIDENCE);
    }

    /** Where the true value of a measure lies with 95 %, from independent runs, at least two. */
    public static Interval replications(Iterable<Outcomes> runs, ToDoubleFunction<Outcomes> measure) {
        var means = new Welford();
        runs.forEach(run -> means.add(measure.applyAsDouble(run)));
        return means.interval(CONFIDENCE);
    }

    /** Where an agent has one contact at a time, the time of contacts in service is the time of agents at work. */
    void serveOneAtATime() {
        for (var sum = 0; sum < sums.length; sum += SUMS) {
            sums[sum + SERVED] = sums[sum + BUSY];
        }
    }

    /** A contact that was answered after a wait, in the interval in which it arrived. */
    void answered(int interval, int type, double waited, double target) {
        var cell = cell(interval, type);
        counts[cell * COUNTS + ARRIVED]++;
        counts[cell * COUNTS + ANSWERED]++;
        counts[cell * COUNTS + IN_TIME] += waited <= target ? 1 : 0;
        sums[cell * SUMS + WAIT_OF_ANSWERED] += waited;
        waits[type].add(waited);
    }

    /** As many that were answered when they arrived. */
    void answeredAtOnce(int interval, int type, int many) {
        var count = cell(interval, type) * COUNTS;
        counts[count + ARRIVED] += many;
        counts[count + ANSWERED] += many;
        counts[count + IN_TIME] += many;
        waits[type].add(0, many);
    }

    /** The waits of as many answered contacts; the rest of {@code answered} waited for nothing. */
    void waited(int type, double[] times, int many, int answered) {
        for (var i = 0; i < many; i++) {
            waits[type].add(times[i]);
        }
        waits[type].add(0, answered - many);
    }

    /** A contact that gave up after a wait, in the interval in which it arrived. */
    void abandoned(int interval, int type, double waited, double target) {
        var cell = cell(interval, type);
        counts[cell * COUNTS + ARRIVED]++;
        counts[cell * COUNTS + ABANDONED]++;
        counts[cell * COUNTS + LOST_IN_TIME] += waited <= target ? 1 : 0;
        sums[cell * SUMS + WAIT_OF_ABANDONED] += waited;
    }

    void hashInto(StateHash hash) {
        hash.add(intervals).add(types).add(counts).add(sums);
        for (var histogram : waits) {
            hash.add(histogram.zeros());
            histogram.buckets().forEach((bucket, count) -> hash.add(bucket).add(count));
        }
    }

    int cell(int interval, int type) {
        return interval * types + type;
    }

    /** Spreads the time from one instant to another over the intervals of the clock it lies in. */
    void spread(int type, int sum, double from, double to, double intervalSeconds) {
        spread(type, sum, from, to, intervalSeconds, 1);
    }

    /** The same for {@code share} of the time. */
    void spread(int type, int sum, double from, double to, double intervalSeconds, double share) {
        var at = from;
        for (var interval = (int) (from / intervalSeconds); at < to; interval++) {
            var last = Math.min(interval, intervals);
            var until = last == intervals ? to : Math.min(to, Math.max(at, (interval + 1) * intervalSeconds));
            sums[cell(last, type) * SUMS + sum] += (until - at) * share;
            at = until;
        }
    }
}
