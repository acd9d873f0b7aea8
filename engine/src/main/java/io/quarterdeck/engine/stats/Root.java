package io.quarterdeck.engine.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a continuous function crosses zero between two points at which its signs differ: Chandrupatla 1997, which
 * interpolates where that is safe and halves where it is not. As exact as the function is; when the crossing is so close
 * to an end that rounding hides it, that end.
 */
final class Root {
    private static final double RELATIVE = Math.ulp(1.0);

    private Root() {}

    static double between(double low, double high, DoubleUnaryOperator function) {
        var a = low;
        var b = high;
        var atA = function.applyAsDouble(a);
        var atB = function.applyAsDouble(b);
        if (Math.signum(atA) * Math.signum(atB) > 0) {
            return Math.abs(atA) < Math.abs(atB) ? a : b;
        }
        var step = 0.5;
        while (true) {
            var x = a + step * (b - a);
            var atX = function.applyAsDouble(x);
            var sameSide = Math.signum(atX) == Math.signum(atA);
            var c = sameSide ? a : b;
            var atC = sameSide ? atA : atB;
            if (!sameSide) {
                b = a;
                atB = atA;
            }
            a = x;
            atA = atX;
            var nearest = Math.abs(atA) < Math.abs(atB) ? a : b;
            var least = (2 * RELATIVE * Math.abs(nearest) + Double.MIN_NORMAL) / Math.abs(b - a);
            if (!(least <= 0.5) || atA == 0 || atB == 0) {
                return nearest;
            }
            step = Math.clamp(next(a, b, c, atA, atB, atC), least, 1 - least);
        }
    }

    /** The share of the way from a to b: by inverse quadratic interpolation, else half. */
    private static double next(double a, double b, double c, double atA, double atB, double atC) {
        var place = (a - b) / (c - b);
        var height = (atA - atB) / (atC - atB);
        if (height * height < place && (1 - height) * (1 - height) < 1 - place) {
            return atA / (atB - atA) * atC / (atB - atC) + (c - a) / (b - a) * atA / (atC - atA) * atB / (atC - atB);
        }
        return 0.5;
    }

    /** The crossing above {@code low} of a function that is negative there and positive far away. */
    static double above(double low, double guess, DoubleUnaryOperator rising) {
        var from = low;
        var to = guess;
        while (rising.applyAsDouble(to) < 0) {
            from = to;
            to = low + 2 * (to - low);
        }
        return between(from, to, rising);
    }
}
