package io.quarterdeck.engine.staffing;

/** The upper tail of the standard normal distribution. */
final class NormalTail {
    private static final double NEAR = 1.5;
    private static final int DEPTH = 200;

    private NormalTail() {}

    /**
     * {@code φ(a) / Φ(-a)}, the hazard: the series of {@code Φ(a) - 1/2 = φ(a)·(a + a³/3 + a⁵/15 + …)} near the middle,
     * Laplace's continued fraction beyond.
     */
    static double hazard(double a) {
        if (a > NEAR) {
            var fraction = a;
            for (var k = DEPTH; k > 0; k--) {
                fraction = a + k / fraction;
            }
            return fraction;
        }
        var density = Math.exp(-a * a / 2) / Math.sqrt(2 * Math.PI);
        if (a < -NEAR) {
            return density / (1 - density / hazard(-a));
        }
        var term = a;
        var sum = a;
        for (var odd = 3; Math.abs(term) > Math.ulp(sum); odd += 2) {
            term *= a * a / odd;
            sum += term;
        }
        return density / (0.5 - density * sum);
    }
}
