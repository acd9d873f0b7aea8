package io.quarterdeck.engine.stats;

/**
 * The regularised incomplete beta function {@code I_x(a,b)} for a and b above zero: Lentz's continued fraction
 * (Abramowitz and Stegun 26.5.8, in the form of Didonato and Morris 1992) on the side where it converges quickly.
 * Takes {@code y = 1 - x} beside x, so that neither is lost when the other is close to one.
 */
final class IncompleteBeta {
    private static final double ENOUGH = 1e-15;
    private static final double TINY = 1e-300;

    private IncompleteBeta() {}

    static double lower(double a, double b, double x, double y) {
        if (x <= 0 || y <= 0) {
            return x <= 0 ? 0 : 1;
        }
        return x < (a + 1) / (a + b + 2) ? direct(a, b, x, y) : 1 - direct(b, a, y, x);
    }

    private static double direct(double a, double b, double x, double y) {
        return Math.min(1, density(a, b, x, y) / a * fraction(a, b, x));
    }

    /** {@code x^a y^b / B(a,b)}. */
    static double density(double a, double b, double x, double y) {
        var n = a + b;
        var stirling = GammaFunction.remainder(n) - GammaFunction.remainder(a) - GammaFunction.remainder(b);
        var apart = GammaFunction.deviance(a, n * x) + GammaFunction.deviance(b, n * y);
        return Math.sqrt(a * (b / n) / (2 * Math.PI)) * Math.exp(stirling - apart);
    }

    private static double fraction(double a, double b, double x) {
        var c = 1.0;
        var d = 1 / away(1 - (a + b) * x / (a + 1));
        var value = d;
        var change = 0.0;
        for (var m = 1; Math.abs(change - 1) > ENOUGH; m++) {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            change = d * c;
            value *= change;
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
