package io.quarterdeck.engine.staffing;

/**
 * {@link ErlangB#inverse} to ten digits, for a search that asks the exact one wherever ten are not enough.
 *
 * <p>It starts six standard deviations below the load instead of ten, from the next term of the expansion, and takes
 * four steps of the recursion at once: they are one multiplication and one addition of what came before, so that the
 * processor works on many of them together.
 */
final class QuickErlangB {
    private static final double FORGOTTEN = 6;

    private QuickErlangB() {}

    static double inverse(int agents, double erlangs) {
        var perErlang = 1 / erlangs;
        var k = Math.max(0, (int) (Math.min(agents, erlangs) - FORGOTTEN * Math.sqrt(erlangs)));
        var inverse = 1.0;
        if (k > 0) {
            var blocked = 1 / (1 - k * perErlang);
            inverse = blocked - k * perErlang * perErlang * blocked * blocked * blocked;
        }
        var at = k * perErlang;
        for (; k + 4 <= agents; k += 4) {
            var one = at + perErlang;
            var two = one + perErlang;
            var three = two + perErlang;
            at = (k + 4) * perErlang;
            inverse = Math.fma(one * two * (three * at), inverse, 1 + at * (1 + three * (1 + two)));
        }
        for (; k < agents; k++) {
            inverse = Math.fma((k + 1) * perErlang, inverse, 1);
        }
        return inverse;
    }
}
