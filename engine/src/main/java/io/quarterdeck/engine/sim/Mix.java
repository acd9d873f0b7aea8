package io.quarterdeck.engine.sim;

/**
 * A one-to-one map of 64 bits in which each bit of the result depends on each bit of the argument: the finaliser of
 * SplitMix64 (Steele, Lea, Flood 2014) with Stafford's thirteenth set of constants.
 */
final class Mix {
    /** 2^64 over the golden ratio, odd: steps of this size visit all 64-bit numbers, far from each other. */
    static final long STEP = 0x9E3779B97F4A7C15L;

    static final long FIRST = 0xBF58476D1CE4E5B9L;
    static final long SECOND = 0x94D049BB133111EBL;

    private Mix() {}

    static long of(long bits) {
        var z = (bits ^ bits >>> 30) * FIRST;
        z = (z ^ z >>> 27) * SECOND;
        return z ^ z >>> 31;
    }

    /** The next bits in a chain that starts with {@code bits}, for a draw that needs more than one number. */
    static long next(long bits) {
        return of(bits + STEP);
    }
}
