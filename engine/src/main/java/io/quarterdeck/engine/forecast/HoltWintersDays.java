package io.quarterdeck.engine.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Holt–Winters smoothing of days with a season of one week, with the smoothing that would have forecast the past best,
 * one day ahead by squared error. With less than two weeks of history it expects the mean of what it has.
 */
public record HoltWintersDays() implements DailyMethod {
    private static final int WEEK = 7;
    private static final List<Smoothing> CHOICES = choices();

    @Override
    public Expectation after(Origin origin) {
        var days = origin.past().days();
        var passed = days.counts().length;
        if (passed < 2 * WEEK) {
            var mean = mean(days);
            return _ -> mean;
        }
        var model = best(days);
        return day -> model.forecast(day - passed + 1);
    }

    private static HoltWinters best(History.Days days) {
        var best = HoltWinters.of(days.counts(), days.missing(), WEEK, CHOICES.getFirst());
        var least = loss(best, days);
        for (var choice : CHOICES) {
            var model = HoltWinters.of(days.counts(), days.missing(), WEEK, choice);
            var loss = loss(model, days);
            if (loss < least) {
                best = model;
                least = loss;
            }
        }
        return best;
    }

    private static double loss(HoltWinters model, History.Days days) {
        var fitted = model.fitted();
        var sum = 0.0;
        for (var day = WEEK; day < fitted.length; day++) {
            var error = days.missing().get(day) ? 0 : days.counts()[day] - fitted[day];
            sum += error * error;
        }
        return sum;
    }

    private static double mean(History.Days days) {
        var sum = 0.0;
        var count = 0;
        for (var day = 0; day < days.counts().length; day++) {
            if (!days.missing().get(day)) {
                sum += days.counts()[day];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static List<Smoothing> choices() {
        var choices = new ArrayList<Smoothing>();
        for (var level : new double[] {0.02, 0.05, 0.1, 0.2, 0.4}) {
            for (var trend : new double[] {0.01, 0.03, 0.1}) {
                for (var season : new double[] {0.02, 0.05, 0.1, 0.2}) {
                    choices.add(new Smoothing(level, trend, season));
                }
            }
        }
        return List.copyOf(choices);
    }
}
