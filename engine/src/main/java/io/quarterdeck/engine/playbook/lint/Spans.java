package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;

/** Lengths of time: as the file writes them, and in days for plans. */
final class Spans {

    private Spans() {}

    static String of(Duration length) {
        return new Span.Elapsed(length).toString();
    }

    static String of(Range<Duration> lengths) {
        return lengths.low().equals(lengths.high()) ? of(lengths.low()) : of(lengths.low()) + ".." + of(lengths.high());
    }

    /** About how many days that is; a week has five business days, a business day eight open hours. */
    static double days(Span span) {
        return switch (span) {
            case Span.Elapsed(var length) -> length.toSeconds() / 86_400.0;
            case Span.OpenTime(var length) -> length.toSeconds() / 28_800.0;
            case Span.BusinessDays(var days) -> days * 7 / 5.0;
            case Span.CalendarDays(var count, var unit) ->
                count
                        * switch (unit) {
                            case DAY -> 1;
                            case WEEK -> 7;
                            case MONTH -> 30.44;
                        };
        };
    }
}
