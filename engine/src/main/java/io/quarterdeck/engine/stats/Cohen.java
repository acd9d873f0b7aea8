package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/** The agreement of two raters over the same cases (Cohen 1960; weighted 1968). */
public final class Cohen {

    /** How bad it is to be some classes apart. */
    public enum Weights {
        PLAIN,
        LINEAR,
        QUADRATIC;

        private long of(int apart) {
            return switch (this) {
                case PLAIN -> Math.min(apart, 1);
                case LINEAR -> apart;
                case QUADRATIC -> (long) apart * apart;
            };
        }
    }

    private Cohen() {}

    /** {@code table[i][j]} cases were put into class i by one rater and class j by the other; a square of counts. */
    public static Agreement kappa(int[][] table, Weights weights) {
        var k = table.length;
        var rows = new long[k];
        var columns = new long[k];
        var n = 0L;
        var observed = 0L;
        for (var i = 0; i < k; i++) {
            Lawful.within("columns", table[i].length, k, k);
            for (var j = 0; j < k; j++) {
                var cases = Lawful.within("table", table[i][j], 0, Integer.MAX_VALUE);
                rows[i] += cases;
                columns[j] += cases;
                n += cases;
                observed += cases * weights.of(Math.abs(i - j));
            }
        }
        if (n == 0) {
            throw Lawful.refusal("cases", 0, "at least 1");
        }
        var chance = Fraction.ZERO;
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                chance = chance.plus(Fraction.of(rows[i], n).times(columns[j] * weights.of(Math.abs(i - j))));
            }
        }
        var furthest = Fraction.of(Math.max(1, weights.of(k - 1)), 1);
        return new Agreement(Fraction.of(observed, n).over(furthest), chance.over(furthest.times(n)));
    }
}
