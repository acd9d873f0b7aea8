package io.quarterdeck.engine.staffing;

/**
 * The share of contacts that find every agent busy and go away at once (M/M/c/c, Erlang 1917).
 *
 * <p>Works on the inverse, whose terms are all positive: {@code 1/B(k) = 1 + k/A · 1/B(k-1)}. It starts ten standard
 * deviations below the load, where the recursion has forgotten its start, so a large team costs O(√A) steps.
 */
public final class ErlangB {
    private static final double FORGOTTEN = 10;

    private ErlangB() {}

    /** Blocking probability, 0 to 1, for {@code agents} ≥ 0 and a load of {@code erlangs} ≥ 0. */
    public static double blocking(int agents, double erlangs) {
        return 1 / inverse(agents, erlangs);
    }

    /** {@code 1/B}: 1 to infinity, and never zero. */
    static double inverse(int agents, double erlangs) {
        if (agents < 0 || !(erlangs >= 0) || Double.isInfinite(erlangs)) {
            throw new IllegalArgumentException("no Erlang B of %d agents at %s Erlang".formatted(agents, erlangs));
        }
        if (erlangs == 0) {
            return agents == 0 ? 1 : Double.POSITIVE_INFINITY;
        }
        var first = (int) Math.max(0, Math.floor(Math.min(agents, erlangs) - FORGOTTEN * Math.sqrt(erlangs)));
        var inverse = first == 0 ? 1 : 1 / (1 - first / erlangs);
        var perErlang = 1 / erlangs;
        for (var k = first + 1; k <= agents; k++) {
            inverse = 1 + inverse * k * perErlang;
        }
        return inverse;
    }
}
