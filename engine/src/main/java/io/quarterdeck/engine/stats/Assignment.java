package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Which units were treated, and within which blocks that was drawn: in each block so many of its units, all choices being
 * equally likely. One block is complete randomisation, blocks of two are pairs.
 */
public record Assignment(boolean[] treated, int[] blocks) {

    public Assignment {
        Lawful.within("units", treated.length, 2, Integer.MAX_VALUE);
        Lawful.within("blocks", blocks.length, treated.length, treated.length);
        var count = count(treated);
        Lawful.within("treated", count, 1, treated.length - 1);
        treated = treated.clone();
        blocks = blocks.clone();
    }

    /** So many of all units, without blocks. */
    public static Assignment complete(boolean... treated) {
        return new Assignment(treated, new int[treated.length]);
    }

    /** How many there are, treated. */
    int count() {
        return count(treated);
    }

    /** The units, those of a block beside each other. */
    int[] byBlock() {
        return Arrays.stream(order()).mapToInt(Integer::intValue).toArray();
    }

    /** How many choices the drawing had. */
    public BigInteger choices() {
        var choices = BigInteger.ONE;
        var order = byBlock();
        for (int from = 0, to; from < order.length; from = to) {
            to = end(order, from);
            choices = choices.multiply(binomial(to - from, treatedIn(order, from, to)));
        }
        return choices;
    }

    /** Where the block ends that begins at a place of the order. */
    int end(int[] order, int from) {
        var to = from;
        while (to < order.length && blocks[order[to]] == blocks[order[from]]) {
            to++;
        }
        return to;
    }

    int treatedIn(int[] order, int from, int to) {
        var count = 0;
        for (var i = from; i < to; i++) {
            count += treated[order[i]] ? 1 : 0;
        }
        return count;
    }

    private Integer[] order() {
        var order = new Integer[treated.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Integer.compare(blocks[one], blocks[other]));
        return order;
    }

    private static int count(boolean[] treated) {
        var count = 0;
        for (var it : treated) {
            count += it ? 1 : 0;
        }
        return count;
    }

    private static BigInteger binomial(int n, int k) {
        var value = BigInteger.ONE;
        for (var i = 1; i <= k; i++) {
            value = value.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return value;
    }
}
