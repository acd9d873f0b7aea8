package io.quarterdeck.engine.stats;

/**
 * The logarithm of the gamma function, what Stirling's formula leaves over, and the digamma function, for arguments
 * above zero: the asymptotic series (Abramowitz and Stegun 6.1.41, 6.3.18) from ten on, the recurrences below. Loader
 * 2000 shows why probabilities built from the remainder and the deviance keep their digits where logarithms lose them.
 */
final class GammaFunction {
    private static final double HALF_LOG_TAU = 0.918938533204672741780329736406;
    private static final double LARGE = 10;

    private GammaFunction() {}

    /** {@code ln Γ(x)}. */
    static double log(double x) {
        var product = 1.0;
        var y = x;
        while (y < LARGE) {
            product *= y;
            y++;
        }
        return stirling(y) + series(y) - Math.log(product);
    }

    /** {@code ln Γ(x)} less Stirling's {@code (x-1/2) ln x - x + ln(2π)/2}. */
    static double remainder(double x) {
        return x < LARGE ? log(x) - stirling(x) : series(x);
    }

    /** {@code ψ(x)}, the slope of {@code ln Γ}. */
    static double digamma(double x) {
        var below = 0.0;
        var y = x;
        while (y < LARGE) {
            below += 1 / y;
            y++;
        }
        var s = 1 / (y * y);
        var tail = s
                * (1.0 / 12
                        - s
                                * (1.0 / 120
                                        - s
                                                * (1.0 / 252
                                                        - s
                                                                * (1.0 / 240
                                                                        - s
                                                                                * (1.0 / 132
                                                                                        - s
                                                                                                * (691.0 / 32760
                                                                                                        - s / 12))))));
        return Math.log(y) - 0.5 / y - tail - below;
    }

    /** {@code a ln(a/x) + x - a}, zero when equal, without cancellation when nearly so (Loader's {@code bd0}). */
    static double deviance(double a, double x) {
        var apart = a - x;
        if (Math.abs(apart) >= 0.1 * (a + x)) {
            return a * Math.log(a / x) - apart;
        }
        var ratio = apart / (a + x);
        var sum = apart * ratio;
        var term = 2 * a * ratio;
        for (var j = 3; ; j += 2) {
            term *= ratio * ratio;
            var next = sum + term / j;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    private static double stirling(double x) {
        return (x - 0.5) * Math.log(x) - x + HALF_LOG_TAU;
    }

    private static double series(double x) {
        var s = 1 / (x * x);
        var sum = 1.0 / 12
                - s
                        * (1.0 / 360
                                - s
                                        * (1.0 / 1260
                                                - s
                                                        * (1.0 / 1680
                                                                - s * (1.0 / 1188 - s * (691.0 / 360360 - s / 156)))));
        return sum / x;
    }
}
