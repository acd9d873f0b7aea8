package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Picks one of several kinds, each with its share, in constant time: the alias method of Walker (1977), the table built
 * as in Vose (1991).
 */
public final class Categorical {
    private static final double MOST = 1e15;

    /** Of each cell the share of its own kind, in 2^-32; beyond it the alias is meant. */
    private final long[] own;
    /** The own kind of each cell, then its alias: one look-up, no branch. */
    private final int[] kind;

    private Categorical(double[] own, int[] alias) {
        this.own = new long[own.length];
        this.kind = new int[2 * own.length];
        for (var cell = 0; cell < own.length; cell++) {
            this.own[cell] = Math.round(own[cell] * 0x1p32);
            kind[2 * cell] = cell;
            kind[2 * cell + 1] = alias[cell];
        }
    }

    /** Weights of 0 or more, not all zero; kind i is picked with its share of their sum. */
    public static Categorical of(double... weights) {
        var kinds = Lawful.within("number of weights", weights.length, 1, 1 << 20);
        var sum = 0.0;
        for (var i = 0; i < kinds; i++) {
            sum += Lawful.within("weight " + i, weights[i], 0, MOST);
        }
        Lawful.positive("sum of the weights", sum, MOST * kinds);
        var own = new double[kinds];
        var alias = new int[kinds];
        var small = new int[kinds];
        var large = new int[kinds];
        var smalls = 0;
        var larges = 0;
        for (var i = 0; i < kinds; i++) {
            own[i] = weights[i] * kinds / sum;
            alias[i] = i;
            if (own[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            var less = small[--smalls];
            var more = large[larges - 1];
            alias[less] = more;
            own[more] -= 1 - own[less];
            if (own[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        // what is left misses 1 by rounding only
        while (smalls > 0) {
            own[small[--smalls]] = 1;
        }
        while (larges > 0) {
            own[large[--larges]] = 1;
        }
        return new Categorical(own, alias);
    }

    public int kinds() {
        return own.length;
    }

    /** The kind that 64 random bits pick, from 0. */
    public int pick(long bits) {
        var cell = (int) ((bits >>> 32) * own.length >>> 32);
        var beyond = own[cell] - 1 - (bits & 0xFFFFFFFFL) >>> 63;
        return kind[2 * cell + (int) beyond];
    }

    public int pick(Stream stream, long contact) {
        return pick(stream.bits(contact));
    }
}
