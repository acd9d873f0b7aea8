package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which methods to use, and why. They come from the simplest to the most ambitious; one is switched on only when it
 * beats the last that is on, from the same origins, beyond what chance does in one of twenty comparisons.
 */
public record Ladder(List<Step> steps) {
    private static final double LEVEL = 0.05;

    /**
     * One method with its evidence.
     *
     * @param against how it compares with the last that was on; nothing for the first
     */
    public record Step(Method method, Score score, @Nullable DieboldMariano against, boolean on) {

        /** {@code orders-driven: 9.1% (floor 8.3%, 9% above), on: better by 1.20 a cell, chance 0.1%}. */
        @Override
        public String toString() {
            var evidence = against == null
                    ? "the first"
                    : String.format(
                            Locale.ROOT,
                            "%s by %.3f a cell, chance %.1f%%",
                            against.gain() > 0 ? "better" : "worse",
                            Math.abs(against.gain()),
                            against.chance() * 100);
            return "%s: %s, %s: %s".formatted(method.name(), score.accuracy().wape(), on ? "on" : "off", evidence);
        }
    }

    public Ladder {
        steps = List.copyOf(steps);
    }

    /** Tries the methods in their order at the horizon that the plan is made for. */
    public static Ladder climb(List<Method> methods, Backtest backtest, Horizon horizon) {
        Lawful.within("methods", methods.size(), 1, 1000);
        var steps = new ArrayList<Step>();
        @Nullable Score champion = null;
        for (var method : methods) {
            var score = backtest.run(method, List.of(horizon)).getFirst();
            if (champion == null) {
                steps.add(new Step(method, score, null, true));
                champion = score;
                continue;
            }
            var against = DieboldMariano.of(champion.losses(), score.losses(), backtest.overlap(horizon));
            var on = against.isWonAt(LEVEL);
            steps.add(new Step(method, score, against, on));
            champion = on ? score : champion;
        }
        return new Ladder(steps);
    }

    /** The last method that is on: the one to forecast with. */
    public Method chosen() {
        return steps.stream()
                .filter(Step::on)
                .reduce((_, later) -> later)
                .orElseThrow()
                .method();
    }
}
