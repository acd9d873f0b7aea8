package io.quarterdeck.engine.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

/** Turns spans into instants, on the hours, business days and holidays of one brand. */
public record BusinessCalendar(OpenHours hours, Set<DayOfWeek> businessDays, Holidays holidays) {

    public BusinessCalendar {
        businessDays = Set.copyOf(businessDays);
        if (businessDays.isEmpty()) {
            throw new IllegalArgumentException("a week without a business day can keep no promise in business days");
        }
    }

    public ZoneId zone() {
        return hours.zone();
    }

    public String describe() {
        return hours.describe();
    }

    /** When {@code span} has passed since {@code start}. */
    public Instant after(Instant start, Span span) {
        return switch (span) {
            case Span.Elapsed(var length) -> start.plus(length);
            case Span.OpenTime(var length) -> hours.add(start, length);
            case Span.BusinessDays(var count) -> count == 0 ? start : instant(days().after(wall(start), count), start);
            case Span.CalendarDays(var count, var unit) ->
                count == 0 ? start : instant(wall(start).plus(count, unit.chrono()), start);
        };
    }

    /** C-62: policies counted in days last to the end of that local day; this is the first instant after it. */
    public Instant endOfDayAfter(Instant start, Span span) {
        var last = after(start, span);
        return instant(wall(last).toLocalDate().plusDays(1).atStartOfDay(), last);
    }

    /** What is left at {@code at} of a promise of {@code span} that is due at {@code due}. */
    public Left left(Instant at, Instant due, Span span) {
        if (!due.isAfter(at)) {
            return new Left.Passed(due);
        }
        return switch (span) {
            case Span.Elapsed _ -> new Left.Elapsed(Duration.between(at, due));
            case Span.OpenTime _ -> new Left.OpenTime(hours.between(at, due));
            case Span.BusinessDays _ -> new Left.BusinessTime(days().between(wall(at), wall(due)));
            case Span.CalendarDays _ -> new Left.WallTime(Duration.between(wall(at), wall(due)));
        };
    }

    /** When a promise is due whose clock starts again at {@code at}; undoes {@link #left} when no time has passed. */
    public Instant resume(Instant at, Left left) {
        return switch (left) {
            case Left.Elapsed(var length) -> at.plus(length);
            case Left.OpenTime(var length) -> hours.add(at, length);
            case Left.BusinessTime(var length) -> instant(days().add(wall(at), length), at);
            case Left.WallTime(var length) -> instant(wall(at).plus(length), at);
            case Left.Passed(var due) -> due;
        };
    }

    private BusinessDays days() {
        return new BusinessDays(businessDays, holidays);
    }

    private LocalDateTime wall(Instant at) {
        return LocalDateTime.ofInstant(at, zone());
    }

    private Instant instant(LocalDateTime wall, Instant from) {
        return WallClock.shows(wall, zone(), from);
    }
}
