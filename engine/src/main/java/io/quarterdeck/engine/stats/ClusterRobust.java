package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The difference of two means when cases of one block (a day, an agent) are alike: the sandwich error of the regression
 * on the treatment, clustered on blocks (Liang and Zeger 1986) with the usual correction for few of them
 * {@code G/(G-1) · (n-1)/(n-2)} and G-1 degrees of freedom.
 */
public final class ClusterRobust {
    private ClusterRobust() {}

    /** A block: how many treated and control cases, at least 0, and the sums of their outcomes. */
    public record Block(double treated, double treatedSum, double control, double controlSum) {
        public Block {
            Lawful.within("treated", treated, 0, Double.MAX_VALUE);
            Lawful.within("control", control, 0, Double.MAX_VALUE);
        }

        private double influence(double treatedMean, double controlMean, double allTreated, double allControl) {
            return (treatedSum - treated * treatedMean) / allTreated
                    - (controlSum - control * controlMean) / allControl;
        }
    }

    /** Refused of fewer than two blocks or three cases, and of one side only. */
    public static Difference of(List<Block> blocks) {
        var count = (double) Lawful.within("blocks", blocks.size(), 2, Integer.MAX_VALUE);
        var treated = Lawful.positive("treated", sum(blocks, Block::treated), Double.MAX_VALUE);
        var control = Lawful.positive("control", sum(blocks, Block::control), Double.MAX_VALUE);
        var n = Lawful.within("cases", treated + control, 3, Double.MAX_VALUE);
        var with = sum(blocks, Block::treatedSum) / treated;
        var without = sum(blocks, Block::controlSum) / control;
        var variance = sum(blocks, it -> {
            var influence = it.influence(with, without, treated, control);
            return influence * influence;
        });
        var few = count / (count - 1) * (n - 1) / (n - 2);
        return new Difference(with - without, Math.sqrt(variance * few), count - 1);
    }

    private static double sum(List<Block> blocks, ToDoubleFunction<Block> part) {
        return blocks.stream().mapToDouble(part).sum();
    }
}
