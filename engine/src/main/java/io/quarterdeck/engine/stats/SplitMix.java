package io.quarterdeck.engine.stats;

/** A small stream of random numbers that is the same everywhere for the same seed (Steele, Lea and Flood 2014). */
final class SplitMix {
    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    /** A whole number from 0 to one below {@code bound}. */
    int below(int bound) {
        state += 0x9e3779b97f4a7c15L;
        var z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return (int) Math.unsignedMultiplyHigh(z ^ z >>> 31, bound);
    }
}
