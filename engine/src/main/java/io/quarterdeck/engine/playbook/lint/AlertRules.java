package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Alert;
import io.quarterdeck.engine.playbook.Metric;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Quantity;
import io.quarterdeck.engine.playbook.Target;
import io.quarterdeck.engine.stats.FallAlert;

/** M02: alerts that compare two weeks without asking whether chance explains the difference. */
final class AlertRules implements Rule {
    private static final int MOST_ANSWERS = 2000;
    private static final int WHOLE = 10_000;
    private static final double USUAL = 0.9;

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var i = 0; i < playbook.alerts().size(); i++) {
            var alert = playbook.alerts().get(i);
            var confidence = alert.confidence();
            if (confidence == null || confidence.hundredths() == 0) {
                check(playbook, alert, "alerts[%d]".formatted(i), notes);
            }
        }
    }

    private static void check(Playbook playbook, Alert alert, String path, Notes notes) {
        alert.when().forEach((name, target) -> {
            if (target instanceof Target.Drops(var points)) {
                notes.warning(
                        "QD-M02",
                        path,
                        "alert %s compares two weeks without a confidence%s"
                                .formatted(alert.name(), byChance(playbook, name, points)),
                        "add confidence: 95%");
            }
        });
    }

    private static String byChance(Playbook playbook, String metric, Quantity points) {
        var answers = Answers.of(playbook);
        var n = (int) Math.round(Math.min(MOST_ANSWERS, answers.perWeek()));
        if (!answers.forecast().isKnown() || n < 1) {
            return "";
        }
        var share = playbook.metrics().stream()
                .filter(it -> it.name().equals(metric))
                .mapToDouble(AlertRules::usual)
                .findFirst()
                .orElse(USUAL);
        var hundredths = Math.clamp(points.amount().movePointRight(2).longValue(), 0, WHOLE);
        var chance = FallAlert.naive(hundredths).falseAlarms(n, share);
        return ": with %d answers a week it fires in %s of weeks by chance".formatted(n, Numbers.percent(chance));
    }

    /** The share that is expected: the low end of the target. */
    private static double usual(Metric metric) {
        var percent = switch (metric.target()) {
            case Target.Band(var range)
            when range.low().unit() == Quantity.Unit.PERCENT ->
                range.low().amount().doubleValue();
            case Target.Limit(var limit, var _)
            when limit.limit().unit() == Quantity.Unit.PERCENT ->
                limit.limit().amount().doubleValue();
            case Target.Band _, Target.Limit _, Target.Rising _, Target.Falling _ -> USUAL * 100;
            case Target.PerChannel _, Target.Drops _, Target.AboveNormal _ -> USUAL * 100;
        };
        return percent > 0 && percent < 100 ? percent / 100 : USUAL;
    }
}
