package io.quarterdeck.engine.stats;

import java.util.Arrays;

/**
 * The top of a smooth function of a few numbers, by the method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal and
 * Wright 2006, chapter 6) with halved steps. A function may say minus infinity where it is not defined.
 */
final class Ascent {
    private static final int MOST_STEPS = 500;
    private static final double ENOUGH_RISE = 1e-4;
    private static final double FLAT = 1e-9;
    /** A rise that is lost when it is added to the height. */
    private static final double ROUNDING = 1e-15;

    private final Hill hill;
    private double[] place;
    private double[] slope;
    private double height;
    private final double[][] inverse;

    /** A function with its slope, which it writes into the second argument. */
    interface Hill {
        double at(double[] place, double[] slope);
    }

    /** Where the climb ended, and how high. */
    record Top(double[] place, double height) {}

    private Ascent(Hill hill, double[] start) {
        this.hill = hill;
        this.place = start.clone();
        this.slope = new double[start.length];
        this.height = hill.at(place, slope);
        this.inverse = new double[start.length][start.length];
        forget(1 / Math.max(1, steepness()));
    }

    static Top of(Hill hill, double[] start) {
        var ascent = new Ascent(hill, start);
        for (var step = 0; step < MOST_STEPS && ascent.steepness() > FLAT; step++) {
            if (!ascent.step()) {
                break;
            }
        }
        return new Top(ascent.place, ascent.height);
    }

    /** Goes up once; false when there is no way up any more. */
    private boolean step() {
        var direction = new double[place.length];
        for (var i = 0; i < direction.length; i++) {
            direction[i] = dot(inverse[i], slope);
        }
        var rise = dot(direction, slope);
        if (!(rise > ROUNDING * Math.abs(height))) {
            return false;
        }
        for (var length = 1.0; length > 1e-12; length /= 2) {
            var next = new double[place.length];
            for (var i = 0; i < next.length; i++) {
                next[i] = place[i] + length * direction[i];
            }
            var nextSlope = new double[place.length];
            var nextHeight = hill.at(next, nextSlope);
            if (nextHeight >= height + ENOUGH_RISE * length * rise) {
                move(next, nextSlope, nextHeight);
                return true;
            }
        }
        return false;
    }

    private void move(double[] next, double[] nextSlope, double nextHeight) {
        var moved = minus(next, place);
        var flattened = minus(slope, nextSlope);
        place = next;
        slope = nextSlope;
        height = nextHeight;
        var bend = dot(moved, flattened);
        if (bend > 1e-14 * dot(flattened, flattened)) {
            learn(moved, flattened, bend);
        }
    }

    /** The update of the inverse Hessian. */
    private void learn(double[] moved, double[] flattened, double bend) {
        var n = moved.length;
        var turned = new double[n];
        for (var i = 0; i < n; i++) {
            turned[i] = dot(inverse[i], flattened);
        }
        var scale = (1 + dot(flattened, turned) / bend) / bend;
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < n; j++) {
                inverse[i][j] += scale * moved[i] * moved[j] - (turned[i] * moved[j] + moved[i] * turned[j]) / bend;
            }
        }
    }

    private void forget(double scale) {
        for (var i = 0; i < inverse.length; i++) {
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = scale;
        }
    }

    private double steepness() {
        return Arrays.stream(slope).map(Math::abs).max().orElse(0);
    }

    private static double[] minus(double[] one, double[] other) {
        var difference = new double[one.length];
        for (var i = 0; i < difference.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
