package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.math.BigInteger;

/**
 * How often the drawing alone, without any effect, would have shown a difference of means as large as the one seen, in
 * either direction (Fisher 1935). Counts every choice of the drawing when there are at most four million, else draws
 * 99,999 of them from the seed; then what was seen counts as one more (Phipson and Smyth 2010).
 *
 * @param difference the mean of the treated less the mean of the others
 * @param extreme choices with a difference at least as large
 * @param total choices looked at
 * @param exact whether that is all of them
 */
public record PermutationTest(double difference, long extreme, long total, boolean exact) {
    private static final BigInteger ENUMERABLE = BigInteger.valueOf(4_000_000);
    private static final int DEEPEST = 1000;
    private static final int DRAWS = 99_999;
    /** Differences that are equal may differ in their last bits. */
    private static final double ROUNDING = 1e-11;

    public static PermutationTest of(double[] values, Assignment assignment, long seed) {
        Lawful.within("values", values.length, assignment.treated().length, assignment.treated().length);
        var all = Welford.of(values);
        var order = assignment.byBlock();
        var centred = new double[order.length];
        var seen = 0.0;
        var largest = 0.0;
        for (var i = 0; i < order.length; i++) {
            centred[i] = values[order[i]] - all.mean();
            largest = Math.max(largest, Math.abs(centred[i]));
            seen += assignment.treated()[order[i]] ? centred[i] : 0;
        }
        // centred values sum to zero, so the difference of means is the treated sum times this
        var treated = assignment.count();
        var perSum = 1.0 / treated + 1.0 / (order.length - treated);
        var choices = new Choices(assignment, order, centred, Math.abs(seen) - ROUNDING * largest * order.length);
        if (assignment.choices().compareTo(ENUMERABLE) <= 0 && order.length <= DEEPEST) {
            choices.enumerate(0, 0, 0, 0);
            return new PermutationTest(seen * perSum, choices.extreme, choices.total, true);
        }
        choices.draw(new SplitMix(seed), DRAWS);
        return new PermutationTest(seen * perSum, choices.extreme + 1, choices.total + 1, false);
    }

    /** The two-sided chance, above 0 and at most 1. */
    public double chance() {
        return (double) extreme / total;
    }

    /** Walks through the ways of treating as many units of each block as were treated. */
    private static final class Choices {
        private final Assignment assignment;
        private final int[] order;
        private final double[] values;
        private final double limit;
        private long extreme;
        private long total;

        private Choices(Assignment assignment, int[] order, double[] values, double limit) {
            this.assignment = assignment;
            this.order = order;
            this.values = values;
            this.limit = limit;
        }

        /** From the unit at {@code place} on, with {@code wanted} still to be treated before the block's {@code end}. */
        private void enumerate(int place, int end, int wanted, double sum) {
            if (place == order.length) {
                count(sum);
                return;
            }
            if (place == end) {
                var next = assignment.end(order, place);
                enumerate(place, next, assignment.treatedIn(order, place, next), sum);
                return;
            }
            if (wanted > 0) {
                enumerate(place + 1, end, wanted - 1, sum + values[place]);
            }
            if (end - place > wanted) {
                enumerate(place + 1, end, wanted, sum);
            }
        }

        private void draw(SplitMix random, int draws) {
            for (var i = 0; i < draws; i++) {
                var sum = 0.0;
                for (int from = 0, to; from < order.length; from = to) {
                    to = assignment.end(order, from);
                    var wanted = assignment.treatedIn(order, from, to);
                    for (var k = from; k < from + wanted; k++) {
                        var other = k + random.below(to - k);
                        var value = values[other];
                        values[other] = values[k];
                        values[k] = value;
                        sum += value;
                    }
                }
                count(sum);
            }
        }

        private void count(double sum) {
            total++;
            extreme += Math.abs(sum) >= limit ? 1 : 0;
        }
    }
}
