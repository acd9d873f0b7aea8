package io.quarterdeck.engine.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Holt–Winters smoothing of intervals with two seasons, the day and the week, both multiplicative, and a correction by
 * the last error that fades with the horizon (Taylor 2003). The best of its kind up to two or three days ahead and for
 * volumes that do not drown in noise (Taylor 2008). Seasons follow the wall clock, so a day of 46 or 50 half hours
 * shifts nothing. The smoothing is the one that would have forecast the past best, one interval ahead.
 */
public record DoubleSeasonal() implements Method {
    private static final List<DoubleSmoothing> CHOICES = choices();

    @Override
    public String name() {
        return "double-seasonal Holt-Winters";
    }

    @Override
    public Expectation after(Origin origin) {
        var best = DoubleSeasonalRun.of(origin, CHOICES.getFirst());
        for (var choice : CHOICES.subList(1, CHOICES.size())) {
            var run = DoubleSeasonalRun.of(origin, choice);
            best = run.loss() < best.loss() ? run : best;
        }
        return best;
    }

    private static List<DoubleSmoothing> choices() {
        var choices = new ArrayList<DoubleSmoothing>();
        for (var level : new double[] {0.001, 0.005, 0.02}) {
            for (var day : new double[] {0.01, 0.05}) {
                for (var week : new double[] {0.02, 0.08, 0.2}) {
                    choices.add(new DoubleSmoothing(level, level / 100, day, week));
                }
            }
        }
        return List.copyOf(choices);
    }
}
