package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which of two spans ends first. Spans on one clock are compared as they are; on two clocks, by what they mean for work
 * that arrives in the year ahead: around every opening and closing, a span's length before each, and hour by hour for
 * two weeks, which are the instants at which one can overtake the other.
 */
final class Race {
    private static final int HOURS = 14 * 24;
    private static final int DISTANT = 60;

    private final BusinessCalendar calendar;
    private final YearAhead year;
    private final List<Instant> edges;
    private final Map<Pair, Boolean> earlier = new HashMap<>();
    private final Map<Span, Duration> longest = new HashMap<>();

    private record Pair(Span one, Span other) {}

    private Race(BusinessCalendar calendar, YearAhead year) {
        this.calendar = calendar;
        this.year = year;
        edges = edges(calendar, year.from(), year.to());
    }

    static Race of(BusinessCalendar calendar, LocalDate today) {
        return new Race(calendar, YearAhead.of(today, calendar.zone()));
    }

    /** Whether work can arrive for which {@code one} ends before {@code other}. */
    boolean everEarlier(Span one, Span other) {
        if (isNothing(other)) {
            return false;
        }
        if (one instanceof Span.Elapsed(var here) && other instanceof Span.Elapsed(var there)) {
            return here.compareTo(there) < 0;
        }
        if (one instanceof Span.OpenTime(var here) && other instanceof Span.OpenTime(var there)) {
            return here.compareTo(there) < 0;
        }
        if (one instanceof Span.BusinessDays(var here) && other instanceof Span.BusinessDays(var there)) {
            return here < there;
        }
        return arrivals(one, other).anyMatch(at -> calendar.after(at, one).isBefore(calendar.after(at, other)));
    }

    boolean neverLater(Span one, Span other) {
        return !everEarlier(other, one);
    }

    /**
     * The earlier aim is the faster promise, for whatever arrival. Where the aims are always the same, a breach is faster
     * that is never later: one on another clock, earlier on some days and later on others, is neither.
     */
    boolean isEverFaster(Deadline one, Deadline other) {
        return everEarlier(one.aim(), other.aim())
                || isSame(one.aim(), other.aim())
                        && everEarlier(one.breach(), other.breach())
                        && neverLater(one.breach(), other.breach());
    }

    private boolean isSame(Span one, Span other) {
        return neverLater(one, other) && neverLater(other, one);
    }

    /** The longest a span takes in a week without holidays and changes of the clock. */
    Duration longestInAWeek(Span span) {
        return longest.computeIfAbsent(span, this::longest);
    }

    private Duration longest(Span span) {
        var ordinary = new BusinessCalendar(calendar.hours().withoutHolidays(), calendar.businessDays(), Holidays.NONE);
        return year.ordinaryWeeks(calendar.hours()).stream()
                .limit(isDistant(span) ? 1 : Long.MAX_VALUE)
                .flatMap(week ->
                        Stream.concat(Stream.of(week.from()), closings(ordinary, week.from(), week.to()).stream()))
                .map(at -> Duration.between(at, ordinary.after(at, span)))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The longest a span takes in the year ahead. */
    Duration longestInAYear(Span span) {
        return arrivals(span, span)
                .map(at -> Duration.between(at, calendar.after(at, span)))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Stream<Instant> arrivals(Span one, Span other) {
        if (isDistant(one) || isDistant(other)) {
            return year.weeks().stream().map(YearAhead.Week::from);
        }
        if (inDays(one) && inDays(other)) {
            return year.weeks().stream()
                    .flatMap(week -> Stream.iterate(week.from(), it -> it.plus(Duration.ofDays(1)))
                            .takeWhile(week::has));
        }
        return Stream.concat(
                edges.stream(),
                Stream.of(one, other).flatMap(span -> edges.stream().map(at -> before(at, span))));
    }

    private static Instant before(Instant at, Span span) {
        return switch (span) {
            case Span.Elapsed(var length) -> at.minus(length);
            case Span.OpenTime(var length) -> at.minus(length);
            case Span.BusinessDays _, Span.CalendarDays _ -> at;
        };
    }

    private static List<Instant> edges(BusinessCalendar calendar, Instant from, Instant to) {
        var edges = closings(calendar, from, to);
        for (var hour = 0; hour < HOURS; hour++) {
            edges.add(from.plus(Duration.ofHours(hour)));
        }
        return List.copyOf(edges);
    }

    private static List<Instant> closings(BusinessCalendar calendar, Instant from, Instant to) {
        var closings = new ArrayList<Instant>();
        for (var closure : calendar.hours().closures(from, to)) {
            closings.add(closure.closes().minusSeconds(1));
            closings.add(closure.closes());
            closings.add(closure.opens().minusSeconds(1));
            closings.add(closure.opens());
        }
        return closings;
    }

    private static boolean isNothing(Span span) {
        return switch (span) {
            case Span.Elapsed(var length) -> length.isZero();
            case Span.OpenTime(var length) -> length.isZero();
            case Span.BusinessDays(var days) -> days == 0;
            case Span.CalendarDays(var count, var _) -> count == 0;
        };
    }

    /** So many business days that the day of the arrival hardly matters, and counting them for each would take long. */
    private static boolean isDistant(Span span) {
        return span instanceof Span.BusinessDays(var days) && days > DISTANT;
    }

    private static boolean inDays(Span span) {
        return span instanceof Span.BusinessDays || span instanceof Span.CalendarDays;
    }
}
