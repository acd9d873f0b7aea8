package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which of many findings to believe when a share of false ones among them is tolerable (Benjamini and Hochberg 1995),
 * for independent or positively dependent tests.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** For each p-value, in its place, the least false-discovery rate at which it is believed. */
    public static double[] adjusted(double[] chances) {
        var n = chances.length;
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Lawful.share("chance", chances[i])))
                .toList();
        var adjusted = new double[n];
        var least = 1.0;
        for (var i = 0; i < n; i++) {
            least = Math.min(least, chances[order.get(i)] * ((double) n / (n - i)));
            adjusted[order.get(i)] = least;
        }
        return adjusted;
    }

    /** Whether each is believed when the share {@code rate} of the believed ones may be false. */
    public static boolean[] believed(double[] chances, double rate) {
        Lawful.share("rate", rate);
        var adjusted = adjusted(chances);
        var believed = new boolean[chances.length];
        for (var i = 0; i < believed.length; i++) {
            believed[i] = adjusted[i] <= rate;
        }
        return believed;
    }
}
