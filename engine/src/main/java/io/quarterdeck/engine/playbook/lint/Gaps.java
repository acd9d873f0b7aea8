package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Closure;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What of a promise falls between closing and opening. In one closure the lost arrivals are those from its beginning up
 * to the last that is due when it ends, so a year is a sum over its closures; nothing is tried minute by minute.
 */
final class Gaps {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration AROUND = Duration.ofDays(14);

    private final YearAhead year;
    private final List<YearAhead.Week> ordinaryWeeks;
    private final List<Closure> ordinary;
    private final List<Closure> real;
    private final BusinessCalendar wallClock;

    private Gaps(OpenHours hours, YearAhead year) {
        this.year = year;
        ordinaryWeeks = year.ordinaryWeeks(hours);
        ordinary = closures(hours.withoutHolidays(), year);
        real = closures(hours, year);
        wallClock = new BusinessCalendar(hours, EnumSet.allOf(DayOfWeek.class), Holidays.NONE);
    }

    static Gaps of(OpenHours hours, LocalDate today) {
        return new Gaps(hours, YearAhead.of(today, hours.zone()));
    }

    /** In the worst week without holidays and changes of the clock. */
    Optional<Shortfall> inAWeek(Span promise) {
        return ordinaryWeeks.stream()
                .flatMap(week -> shortfall(ordinary, week.from(), week.to(), promise, WEEK).stream())
                .max(Comparator.comparing(Shortfall::unreachable));
    }

    /** In the year ahead, with its holidays and changes of the clock. */
    Optional<Shortfall> inAYear(Span promise) {
        return shortfall(real, year.from(), year.to(), promise, Duration.between(year.from(), year.to()));
    }

    private Optional<Shortfall> shortfall(List<Closure> closures, Instant from, Instant to, Span promise, Duration of) {
        var longest = Duration.ZERO;
        var lost = Duration.ZERO;
        var any = false;
        for (var closure : closures) {
            if (!closure.opens().isAfter(from) || !closure.closes().isBefore(to)) {
                continue;
            }
            longest = closure.length().compareTo(longest) > 0 ? closure.length() : longest;
            var last = lastLost(closure, promise);
            if (last.isPresent() && !last.get().isBefore(from)) {
                any = true;
                lost = lost.plus(overlap(closure.closes(), last.get(), from, to));
            }
        }
        return any ? Optional.of(new Shortfall(longest, lost, of)) : Optional.empty();
    }

    /** The last arrival in a closure that is due before it ends, or just when it does. */
    private Optional<Instant> lastLost(Closure closure, Span promise) {
        if (promise instanceof Span.Elapsed(var length)) {
            return Optional.of(closure.opens().minus(length)).filter(last -> !last.isBefore(closure.closes()));
        }
        var early = closure.closes().getEpochSecond();
        var late = closure.opens().getEpochSecond();
        if (!isLost(early, closure, promise)) {
            return Optional.empty();
        }
        while (late - early > 1) {
            var middle = (early + late) >>> 1;
            if (isLost(middle, closure, promise)) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return Optional.of(Instant.ofEpochSecond(early));
    }

    private boolean isLost(long arrival, Closure closure, Span promise) {
        return !wallClock.after(Instant.ofEpochSecond(arrival), promise).isAfter(closure.opens());
    }

    private static Duration overlap(Instant start, Instant end, Instant from, Instant to) {
        var first = start.isBefore(from) ? from : start;
        var last = end.isAfter(to) ? to : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    private static List<Closure> closures(OpenHours hours, YearAhead year) {
        return hours.closures(year.from().minus(AROUND), year.to().plus(AROUND));
    }
}
