package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * What a change did to those it reached beyond what happened to all, given that both would have moved alike without it
 * (Ashenfelter and Card 1985). For when everything is switched at once and another brand or queue must serve as control.
 */
public final class DifferenceInDifferences {
    private DifferenceInDifferences() {}

    /** A group before and after. */
    public record Periods(double[] before, double[] after) {

        private Welford changes() {
            Lawful.within("after", after.length, before.length, before.length);
            var changes = new Welford();
            for (var i = 0; i < before.length; i++) {
                changes.add(after[i] - before[i]);
            }
            return changes;
        }
    }

    /** The same units before and after, in the same order: their own level cancels out. */
    public static Difference ofUnits(Periods treated, Periods control) {
        return Difference.of(treated.changes(), control.changes());
    }

    /** Other cases before than after. */
    public static Difference ofCrossSections(Periods treated, Periods control) {
        var a = Welford.of(treated.after);
        var b = Welford.of(treated.before);
        var c = Welford.of(control.after);
        var d = Welford.of(control.before);
        return Difference.of(a.mean() - b.mean() - (c.mean() - d.mean()), a, b, c, d);
    }
}
