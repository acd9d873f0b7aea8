package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.playbook.Metric;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Quantity;
import io.quarterdeck.engine.playbook.Quantity.Unit;
import io.quarterdeck.engine.playbook.Target;
import io.quarterdeck.engine.stats.Wilson;
import java.util.Optional;
import java.util.Set;

/** M01: targets that stand closer together than chance moves the number. */
final class TargetRules implements Rule {
    private static final Set<String> COUNTED = Set.of("fcr", "abandonment");
    private static final double NPS_HALF_WIDTH_OF_100 = 15;

    /** What is aimed at and how far it is from the other end of the target; in percent, or in points of NPS. */
    private record Room(double at, double width) {}

    @Override
    public void check(Playbook playbook, Notes notes) {
        var answers = Answers.of(playbook);
        if (!answers.forecast().isKnown()) {
            return;
        }
        for (var metric : playbook.metrics()) {
            room(metric).ifPresent(room -> check(metric, room, answers, notes));
        }
    }

    private static void check(Metric metric, Room room, Answers answers, Notes notes) {
        var days = answers.days(metric);
        var n = Math.max(1, answers.in(metric, days));
        var points =
                metric.target() instanceof Target.Band(var range) && range.low().unit() == Unit.NUMBER;
        var half = points
                ? NPS_HALF_WIDTH_OF_100 * Math.sqrt(100 / n)
                : Wilson.of(room.at() / 100, n).halfWidth() * 100;
        if (half > room.width()) {
            notes.warning(
                    "QD-M01",
                    "metrics.%s.target".formatted(metric.name()),
                    "%s is counted from about %s cases in %s days, which leaves ±%s open; the target has room for %s"
                            .formatted(
                                    metric.name(),
                                    Numbers.of(n, 0),
                                    Numbers.of(days, 0),
                                    Numbers.points(half),
                                    Numbers.points(room.width())),
                    "widen the target, or look at it over a longer window");
        }
    }

    /** Only what is a share of contacts or answers, and the net of promoters, has a known error. */
    private static Optional<Room> room(Metric metric) {
        var share = metric.survey() != null || COUNTED.contains(metric.name());
        return switch (metric.target()) {
            case Target.Band(var range) when share -> Optional.of(band(range));
            case Target.Limit(var limit, var inTime)
            when (share || inTime) && limit.limit().unit() == Unit.PERCENT -> limit(limit);
            case Target.Band _, Target.Limit _, Target.Rising _, Target.Falling _ -> Optional.empty();
            case Target.PerChannel _, Target.Drops _, Target.AboveNormal _ -> Optional.empty();
        };
    }

    private static Room band(Range<Quantity> range) {
        var low = range.low().amount().doubleValue();
        return new Room(clamp(low), range.high().amount().doubleValue() - low);
    }

    private static Optional<Room> limit(Threshold<Quantity> limit) {
        var at = clamp(limit.limit().amount().doubleValue());
        var width = switch (limit.side()) {
            case AT_LEAST, OVER -> 100 - at;
            case AT_MOST, UNDER -> at;
        };
        return width == 0 ? Optional.empty() : Optional.of(new Room(at, width));
    }

    private static double clamp(double percent) {
        return Math.max(0, Math.min(100, percent));
    }
}
