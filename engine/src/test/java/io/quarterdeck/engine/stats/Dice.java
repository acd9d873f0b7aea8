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

    double of(Gamma law) {
        return law.quantile(Math.clamp(uniform(), 1e-12, 1 - 1e-12));
    }
}
