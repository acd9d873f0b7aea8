package io.quarterdeck.engine.playbook.diff;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.ServiceLevel;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Quantity;
import io.quarterdeck.engine.playbook.Target;
import io.quarterdeck.engine.playbook.TimeLimit;
import io.quarterdeck.engine.time.Span;
import io.quarterdeck.engine.time.Week;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;

/** How the second of two values compares with the first, when that can be said at all. */
enum Order {
    LESS,
    SAME,
    MORE,
    UNKNOWN;

    static Order of(Object before, Object after) {
        return switch (before) {
            case Duration one when after instanceof Duration other -> of(one.compareTo(other));
            case Percent one when after instanceof Percent other -> of(one.compareTo(other));
            case Integer one when after instanceof Integer other -> of(one.compareTo(other));
            case BigDecimal one when after instanceof BigDecimal other -> of(one.compareTo(other));
            case LocalDate one when after instanceof LocalDate other -> of(one.compareTo(other));
            case Money one
            when after instanceof Money other && one.currency().equals(other.currency()) -> of(one.compareTo(other));
            case Quantity one
            when after instanceof Quantity other && one.unit() == other.unit() -> of(one.compareTo(other));
            case Span one when after instanceof Span other -> spans(one, other);
            case Deadline(var aim, var breach)
            when after instanceof Deadline(var nextAim, var nextBreach) ->
                of(aim, nextAim).and(of(breach, nextBreach));
            case TimeLimit(var length, var from)
            when after instanceof TimeLimit(var next, var since) -> from == since ? of(length, next) : UNKNOWN;
            case Range<?>(var low, var high)
            when after instanceof Range<?>(var nextLow, var nextHigh) ->
                of(low, nextLow).and(of(high, nextHigh));
            case ServiceLevel(var share, var within)
            when after instanceof ServiceLevel(var next, var nextWithin) ->
                of(share, next).and(of(within, nextWithin).turned());
            case Threshold<?>(var side, var limit)
            when after instanceof Threshold<?>(var next, var nextLimit) ->
                side != next
                        ? UNKNOWN
                        : side == Threshold.Side.AT_LEAST || side == Threshold.Side.OVER
                                ? of(limit, nextLimit)
                                : of(limit, nextLimit).turned();
            case Target.Limit(var limit, var _) when after instanceof Target.Limit(var next, var _) -> of(limit, next);
            case Target.Band(var range) when after instanceof Target.Band(var next) -> of(range, next);
            case Week one when after instanceof Week other -> of(Integer.compare(minutes(one), minutes(other)));
            default -> UNKNOWN;
        };
    }

    private static Order spans(Span before, Span after) {
        var known = before.getClass() == after.getClass();
        return known ? of(Comparator.comparingLong(Order::size).compare(before, after)) : UNKNOWN;
    }

    /** Spans of one family; a month counts 30 days, which is exact enough to tell which is longer. */
    private static long size(Span span) {
        return switch (span) {
            case Span.Elapsed(var length) -> length.toSeconds();
            case Span.OpenTime(var length) -> length.toSeconds();
            case Span.BusinessDays(var days) -> days;
            case Span.CalendarDays(var count, var unit) ->
                switch (unit) {
                    case DAY -> count;
                    case WEEK -> count * 7L;
                    case MONTH -> count * 30L;
                };
        };
    }

    private static int minutes(Week week) {
        var minutes = 0;
        for (var day : DayOfWeek.values()) {
            for (var window : week.on(day)) {
                minutes += window.closesMinute() - window.opensMinute();
            }
        }
        return minutes;
    }

    private static Order of(int sign) {
        return sign == 0 ? SAME : sign < 0 ? MORE : LESS;
    }

    private Order turned() {
        return switch (this) {
            case LESS -> MORE;
            case MORE -> LESS;
            case SAME, UNKNOWN -> this;
        };
    }

    private Order and(Order other) {
        if (this == SAME || this == other) {
            return other;
        }
        return other == SAME ? this : UNKNOWN;
    }
}
