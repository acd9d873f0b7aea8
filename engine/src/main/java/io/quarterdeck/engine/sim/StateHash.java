package io.quarterdeck.engine.sim;

/**
 * Takes in the state of a run number by number and gives its {@link Digest}. Two lanes of 64 bits are mixed with each
 * other at every number, so a number that differs, is missing or has changed places is seen in all 128 bits.
 */
public final class StateHash {
    private long high = Mix.FIRST;
    private long low = Mix.SECOND;
    private long count;

    public StateHash add(long value) {
        high = (Long.rotateLeft(high, 29) + low ^ value) * Mix.FIRST;
        low = Long.rotateLeft(low ^ value * Mix.STEP, 31) * Mix.SECOND + high;
        count++;
        return this;
    }

    /** A number by its bits: 0.0 and -0.0 differ, every NaN is the same. */
    public StateHash add(double value) {
        return add(Double.doubleToLongBits(value));
    }

    public StateHash add(double[] values) {
        add(values.length);
        for (var value : values) {
            add(value);
        }
        return this;
    }

    public StateHash add(long[] values) {
        add(values.length);
        for (var value : values) {
            add(value);
        }
        return this;
    }

    public StateHash add(Digest digest) {
        return add(digest.high()).add(digest.low());
    }

    public Digest digest() {
        var upper = Mix.of(high ^ Mix.of(low + count));
        return new Digest(upper, Mix.of(low + Mix.next(upper ^ count)));
    }
}
