package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;

/**
 * The share of contacts that find every agent busy and go away at once (M/M/c/c, Erlang 1917).
 *
 * <p>Works on the inverse, whose terms are all positive: {@code 1/B(k) = 1 + k/A · 1/B(k-1)}. It starts ten standard
 * deviations below the load, where the recursion has forgotten its start, so a large team costs O(√A) steps.
 */
public final class ErlangB {
    static final int MOST_AGENTS = 10_000_000;
    static final double MOST_ERLANGS = 1e7;
    private static final double FORGOTTEN = 10;

    private ErlangB() {}

    /** Blocking probability, 0 to 1, for 0 to ten million {@code agents} and a load of as many {@code erlangs}. */
    public static double blocking(int agents, double erlangs) {
        Lawful.within("agents", agents, 0, MOST_AGENTS);
        Lawful.within("erlangs", erlangs, 0, MOST_ERLANGS);
        return 1 / inverse(agents, erlangs);
    }

    /** The work that is not turned away, in Erlang: {@code A(1 - B)}. */
    public static double carried(int agents, double erlangs) {
        return erlangs * (1 - blocking(agents, erlangs));
    }

    /** {@code 1/B}: 1 to infinity, and never zero. */
    static double inverse(int agents, double erlangs) {
        if (erlangs == 0) {
            return agents == 0 ? 1 : Double.POSITIVE_INFINITY;
        }
        var first = (int) Math.max(0, Math.floor(Math.min(agents, erlangs) - FORGOTTEN * Math.sqrt(erlangs)));
        var inverse = first == 0 ? 1 : 1 / (1 - first / erlangs);
        var perErlang = 1 / erlangs;
        for (var k = first + 1; k <= agents && inverse < Double.POSITIVE_INFINITY; k++) {
            inverse = 1 + inverse * k * perErlang;
        }
        return inverse;
    }
}
