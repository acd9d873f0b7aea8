package io.quarterdeck.engine.staffing;

/**
 * The lower tail of the gamma distribution {@code P(x, z) = γ(x, z) / Γ(x) = weight(x, z) · Σ z^j / ((x+1)…(x+j))}.
 *
 * <p>All terms are positive. The weight is taken at its saddle point (Loader 2000), so that it stays exact where x and z
 * are large and near each other: that is where a queue in overload lives.
 */
final class GammaTail {
    /** Beyond so many standard deviations a tail is below 1e-17. */
    static final double OUT_OF_SIGHT = 9;

    private static final double NEGLIGIBLE = 0x1p-56;
    private static final int STIRLING = 16;
    private static final double NEAR = 0.1;

    private GammaTail() {}

    /** Whether {@code P(x, z)} is one in doubles. */
    static boolean isWhole(double x, double z) {
        return z - x > OUT_OF_SIGHT * Math.sqrt(z);
    }

    /** {@code P(x, z)} for x above zero and z from zero. */
    static double lower(double x, double z) {
        return isWhole(x, z) ? 1 : Math.min(1, weight(x, z) * (1 + z * rest(x, z)));
    }

    /** {@code (s(x, z) - 1) / z}, where s is the sum above; only for tails that are not whole, where it cannot overflow. */
    static double rest(double x, double z) {
        var term = 1 / (x + 1);
        var sum = term;
        for (var j = 2; x + j <= z || term * z > NEGLIGIBLE * sum * (x + j - z); j++) {
            term *= z / (x + j);
            sum += term;
        }
        return sum;
    }

    /** {@code z^x e^(-z) / Γ(x+1)}. */
    static double weight(double x, double z) {
        if (x < STIRLING) {
            return Math.exp(x * Math.log(z) - z - logFactorial(x));
        }
        return Math.exp(-deviance(x, z) - correction(x)) / Math.sqrt(2 * Math.PI * x);
    }

    /** {@code ln Γ(x+1)}. */
    static double logFactorial(double x) {
        var product = 1.0;
        var at = x;
        while (at < STIRLING) {
            at++;
            product *= at;
        }
        return (at + 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + correction(at) - Math.log(product);
    }

    /** {@code x ln(x/z) + z - x}, which is never negative. */
    private static double deviance(double x, double z) {
        var apart = (x - z) / (x + z);
        if (Math.abs(apart) > NEAR) {
            return x * Math.log(x / z) + z - x;
        }
        var sum = (x - z) * apart;
        var term = 2 * x * apart;
        for (var odd = 3; Math.abs(term) > 0; odd += 2) {
            term *= apart * apart;
            var next = sum + term / odd;
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }

    /** What Stirling's formula leaves out. */
    private static double correction(double x) {
        var square = 1 / (x * x);
        return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188)))) / x;
    }
}
