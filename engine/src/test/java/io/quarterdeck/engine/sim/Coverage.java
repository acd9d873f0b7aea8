package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Whether 95 % intervals hold the truth 95 times in a hundred: many experiments, each an interval from the means of 20
 * batches of one run after one batch to warm up, held against the exact value.
 *
 * <p>{@code -Dquarterdeck.coverage=10} makes ten times as many experiments of ten times the length, for a night.
 */
final class Coverage {
    static final int BATCHES = 21;
    private static final int MORE = Integer.getInteger("quarterdeck.coverage", 1);
    private static final int EXPERIMENTS = 1000 * MORE;
    private static final double LEAST = 0.925;
    private static final double MOST = 0.975;

    private Coverage() {}

    /** An exact value, and what estimates it. */
    record Claim(String name, int type, double exact, ToDoubleFunction<Outcome> measure) {

        Claim(String name, double exact, ToDoubleFunction<Outcome> measure) {
            this(name, 0, exact, measure);
        }
    }

    /** Twenty batches and one to warm up, of {@code perBatch} contacts on average. */
    static Rates batches(double perSecond, int perBatch) {
        return Rates.constant(perSecond, MORE * perBatch / perSecond, BATCHES);
    }

    static void holds(Function<Streams, Outcomes> experiment, Claim... claims) {
        var held = new int[claims.length];
        for (var number = 0; number < EXPERIMENTS; number++) {
            var outcomes = experiment.apply(new Streams(Seed.OF_ALL_TESTS, number));
            for (var i = 0; i < claims.length; i++) {
                if (outcomes.batches(1, claims[i].type, claims[i].measure).holds(claims[i].exact)) {
                    held[i]++;
                }
            }
        }
        for (var i = 0; i < claims.length; i++) {
            var share = (double) held[i] / EXPERIMENTS;
            if (Boolean.getBoolean("quarterdeck.coverage.print")) {
                System.out.printf("coverage of %s = %.6f: %.4f%n", claims[i].name, claims[i].exact, share);
            }
            assertThat(share)
                    .as(
                            "share of %d intervals that hold %s",
                            EXPERIMENTS, List.of(claims).get(i))
                    .isBetween(LEAST, MOST);
        }
    }
}
