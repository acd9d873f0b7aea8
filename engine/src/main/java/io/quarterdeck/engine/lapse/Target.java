package io.quarterdeck.engine.lapse;

import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Span;
import io.quarterdeck.engine.time.Window;
import java.time.Duration;

/** So many seconds, of the wall clock or of opening time: a deadline for programs that know no other clocks. */
public record Target(long seconds, boolean whileOpen) {

    private static final int DAYS_OF_A_MONTH = 30;
    private static final long DAY = Duration.ofDays(1).toSeconds();

    /** A business day counts as the opening time of the longest one of an ordinary week, a month as thirty days. */
    public static Target of(Span span, BusinessCalendar calendar) {
        return switch (span) {
            case Span.Elapsed(var length) -> new Target(length.toSeconds(), false);
            case Span.OpenTime(var length) -> new Target(length.toSeconds(), true);
            case Span.BusinessDays(var count) -> new Target(count * businessDay(calendar), true);
            case Span.CalendarDays(var count, var unit) ->
                new Target(
                        count
                                * switch (unit) {
                                    case DAY -> DAY;
                                    case WEEK -> 7 * DAY;
                                    case MONTH -> DAYS_OF_A_MONTH * DAY;
                                },
                        false);
        };
    }

    private static long businessDay(BusinessCalendar calendar) {
        return calendar.businessDays().stream()
                .mapToLong(day -> calendar.hours().week().on(day).stream()
                        .mapToLong(Target::seconds)
                        .sum())
                .filter(it -> it > 0)
                .max()
                .orElse(DAY);
    }

    private static long seconds(Window window) {
        return Duration.ofMinutes(window.closesMinute() - window.opensMinute()).toSeconds();
    }
}
