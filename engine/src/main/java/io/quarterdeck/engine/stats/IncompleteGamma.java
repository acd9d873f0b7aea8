package io.quarterdeck.engine.stats;

/**
 * The regularised incomplete gamma functions {@code P(a,x)} and {@code Q(a,x) = 1 - P(a,x)}, for a above zero: the
 * series below the mean, Lentz's continued fraction above (Abramowitz and Stegun 6.5.29, 6.5.31), each small value
 * with its own digits.
 */
final class IncompleteGamma {
    private static final double ENOUGH = 1e-16;
    private static final double TINY = 1e-300;

    private IncompleteGamma() {}

    static double lower(double a, double x) {
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    static double upper(double a, double x) {
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    /** {@code x^a e^(-x) / Γ(a+1)}: the probability of {@code a} events when {@code x} are expected. */
    static double term(double a, double x) {
        if (x == 0 || Double.isInfinite(x)) {
            return a == 0 && x == 0 ? 1 : 0;
        }
        if (a == 0) {
            return Math.exp(-x);
        }
        return Math.exp(-GammaFunction.deviance(a, x) - GammaFunction.remainder(a)) / Math.sqrt(2 * Math.PI * a);
    }

    private static double series(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        var term = 1.0;
        var sum = 1.0;
        for (var n = 1; term > ENOUGH * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return Math.min(1, sum * term(a, x));
    }

    private static double fraction(double a, double x) {
        var scale = term(a, x) * a;
        if (scale == 0) {
            return 0;
        }
        var b = x + 1 - a;
        var c = 1 / TINY;
        var d = 1 / b;
        var value = d;
        var change = 0.0;
        for (var i = 1; Math.abs(change - 1) > 8 * ENOUGH; i++) {
            var an = -i * (i - a);
            b += 2;
            d = 1 / away(an * d + b);
            c = away(b + an / c);
            change = d * c;
            value *= change;
        }
        return Math.min(1, scale * value);
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
