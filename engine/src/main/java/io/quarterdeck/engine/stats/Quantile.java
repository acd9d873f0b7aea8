package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;

/**
 * Quantiles of values kept one by one, in any order. Statements count ("90 % within 60 s"), so they use the nearest
 * rank; charts may interpolate (type 7 of Hyndman and Fan 1996).
 */
public final class Quantile {
    private Quantile() {}

    /** The least of the values that {@code share} of them, 0 to 1, do not exceed. */
    public static double nearestRank(double[] values, double share) {
        var sorted = sorted(values);
        return sorted[(int) Rank.nearest(share, sorted.length) - 1];
    }

    /** Linear between the ranks {@code 1 + share·(n-1)} beside it. */
    public static double type7(double[] values, double share) {
        var sorted = sorted(values);
        if (sorted.length == 0) {
            throw Lawful.refusal("n", 0, "at least 1, for there is no quantile of nothing");
        }
        var place = Lawful.share("share", share) * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double[] sorted(double[] values) {
        var sorted = values.clone();
        for (var value : values) {
            Lawful.within("value", value, -Double.MAX_VALUE, Double.MAX_VALUE);
        }
        Arrays.sort(sorted);
        return sorted;
    }
}
