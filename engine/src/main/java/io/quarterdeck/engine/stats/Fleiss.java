package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/** The agreement of a fixed number of raters, not always the same people, over classes without order (Fleiss 1971). */
public final class Fleiss {
    private Fleiss() {}

    /** {@code counts[i][j]} raters put case i into class j; each row sums to the same number of raters, at least 2. */
    public static Agreement kappa(int[][] counts) {
        var n = Lawful.within("cases", counts.length, 1, Integer.MAX_VALUE);
        var raters = sum(counts[0]);
        var ofClass = new long[counts[0].length];
        var agreeing = 0L;
        for (var row : counts) {
            Lawful.within("classes", row.length, ofClass.length, ofClass.length);
            if (sum(row) != raters || raters < 2) {
                throw Lawful.refusal("raters", sum(row), raters < 2 ? "at least 2" : raters + ", as of the first case");
            }
            for (var j = 0; j < row.length; j++) {
                var votes = (long) Lawful.within("counts", row[j], 0, Integer.MAX_VALUE);
                ofClass[j] += votes;
                agreeing += votes * (votes - 1);
            }
        }
        var chance = Fraction.ZERO;
        for (var votes : ofClass) {
            chance = chance.plus(Fraction.of(votes, n * raters).squared());
        }
        var observed = Fraction.of(agreeing, n).over(Fraction.of(raters * (raters - 1), 1));
        return new Agreement(Fraction.ONE.minus(observed), Fraction.ONE.minus(chance));
    }

    private static long sum(int[] row) {
        var sum = 0L;
        for (var votes : row) {
            sum += votes;
        }
        return sum;
    }
}
