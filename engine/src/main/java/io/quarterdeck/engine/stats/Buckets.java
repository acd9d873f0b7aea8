package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * The layout of DDSketch (Masson, Rim and Lee 2019) at 1 % relative error: bucket i holds {@code (γ^(i-1), γ^i]} with
 * {@code γ = 1.01/0.99}. A value finds its bucket without a logarithm and on every machine alike: the leading bits of a
 * double name a cell narrower than any bucket, so that one comparison with the only bound inside decides.
 */
final class Buckets {
    static final double LEAST = 1e-9;
    static final double MOST = 1e15;
    private static final double GAMMA = 1.01 / 0.99;
    private static final int SHIFT = 46;
    private static final int BASE = cell(0x1p-30);
    private static final int FIRST = (int) Math.ceil(StrictMath.log(0x1p-30) / StrictMath.log(GAMMA));
    private static final double[] BOUNDS = bounds();
    private static final short[] STARTS = starts();

    private Buckets() {}

    /** The bucket of a value from {@link #LEAST} to {@link #MOST}. */
    static int of(double value) {
        if (!(value >= LEAST && value <= MOST)) {
            throw Lawful.refusal("value", value, "0, or from %s to %s".formatted(LEAST, MOST));
        }
        var start = STARTS[cell(value) - BASE];
        return FIRST + (value <= BOUNDS[start] ? start : start + 1);
    }

    /** The value that stands for a bucket: at most 1 % from any value in it. */
    static double value(int bucket) {
        return 2 * BOUNDS[bucket - FIRST] / (GAMMA + 1);
    }

    private static int cell(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> SHIFT);
    }

    private static double[] bounds() {
        var bounds = new double[of(MOST, FIRST) - FIRST + 2];
        for (var i = 0; i < bounds.length; i++) {
            bounds[i] = StrictMath.pow(GAMMA, FIRST + i);
        }
        return bounds;
    }

    private static short[] starts() {
        var starts = new short[cell(MOST) - BASE + 1];
        var bucket = 0;
        for (var i = 0; i < starts.length; i++) {
            var low = Double.longBitsToDouble((long) (BASE + i) << SHIFT);
            while (BOUNDS[bucket] < low) {
                bucket++;
            }
            starts[i] = (short) bucket;
        }
        return starts;
    }

    private static int of(double value, int from) {
        var bucket = from;
        while (StrictMath.pow(GAMMA, bucket) < value) {
            bucket++;
        }
        return bucket;
    }
}
