package io.quarterdeck.engine.stats;

import java.util.SplittableRandom;

/** Seeded chance for simulations in tests. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    double uniform() {
        return random.nextDouble();
    }

    double normal() {
        return random.nextGaussian();
    }

    double exponential(double mean) {
        return -mean * Math.log1p(-uniform());
    }

    int poisson(double mean) {
        var count = 0;
        for (var left = mean - exponential(1); left > 0; left -= exponential(1)) {
            count++;
        }
        return count;
    }

    /** Marsaglia and Tsang 2000, for shapes of at least 1. */
    double of(Gamma law) {
        var d = law.shape() - 1.0 / 3;
        while (true) {
            var z = normal();
            var root = 1 + z / Math.sqrt(9 * d);
            var v = root * root * root;
            if (v > 0 && Math.log(uniform()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                return d * v / law.rate();
            }
        }
    }
}
