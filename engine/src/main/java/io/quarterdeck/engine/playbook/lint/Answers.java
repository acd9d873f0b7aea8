package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Every;
import io.quarterdeck.engine.playbook.Metric;
import io.quarterdeck.engine.playbook.Playbook;

/** How many cases a metric is counted from: of 300 contacts, 40 are answered with a survey. */
record Answers(Forecast forecast) {
    static final double PER_CONTACT = 40 / 300.0;
    private static final double QUARTER = 365.25 / 4;

    static Answers of(Playbook playbook) {
        return new Answers(Forecast.of(playbook));
    }

    double perWeek() {
        return forecast.perWeek() * PER_CONTACT;
    }

    /** In the time over which the metric is looked at: its window, or how often the operation is revised. */
    double in(Metric metric, double days) {
        var contacts = forecast.in(days);
        if (metric.survey() != null) {
            return contacts * PER_CONTACT;
        }
        return metric.name().equals("abandonment")
                ? forecast.handled().stream()
                        .filter(channel -> channel.name().equals("phone"))
                        .mapToDouble(channel -> contacts * forecast.shareOf(channel))
                        .sum()
                : contacts;
    }

    double days(Metric metric) {
        if (metric.window() != null) {
            return Spans.days(metric.window());
        }
        var goals = forecast.playbook().goals();
        var every = goals == null || goals.iterate() == null ? Every.QUARTER : goals.iterate();
        return switch (every) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> QUARTER / 3;
            case QUARTER -> QUARTER;
            case YEAR -> QUARTER * 4;
        };
    }
}
