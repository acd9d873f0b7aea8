package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.time.Closure;
import io.quarterdeck.engine.time.OpenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The weeks that promises are tried on: a whole year from the Monday of this week, so with both changes of the clock. */
record YearAhead(LocalDate monday, ZoneId zone) {
    private static final int WEEKS = 53;
    private static final Duration AROUND = Duration.ofDays(7);

    /** One week on the wall clock; an hour longer or shorter when the clock changes in it. */
    record Week(LocalDate monday, Instant from, Instant to) {

        boolean has(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    static YearAhead of(LocalDate today, ZoneId zone) {
        return new YearAhead(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    Instant from() {
        return start(0);
    }

    Instant to() {
        return start(WEEKS);
    }

    LocalDate mondayOf(Instant at) {
        return at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<Week> weeks() {
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> new Week(monday.plusWeeks(i), start(i), start(i + 1)))
                .toList();
    }

    /** Every closure that begins in the year, whole. */
    List<Closure> closures(OpenHours hours) {
        return hours.closures(from().minus(AROUND), to().plus(AROUND)).stream()
                .filter(closure ->
                        !closure.closes().isBefore(from()) && closure.closes().isBefore(to()))
                .toList();
    }

    /** Those in which nobody changes the clock, nor in the weeks around them. */
    List<Week> ordinaryWeeks(OpenHours hours) {
        return weeks().stream()
                .filter(week -> isSteady(
                        hours.zones(), week.from().minus(AROUND), week.to().plus(AROUND)))
                .toList();
    }

    private static boolean isSteady(Collection<ZoneId> zones, Instant from, Instant to) {
        return zones.stream()
                .map(zone -> zone.getRules().nextTransition(from))
                .allMatch(change -> change == null || change.getInstant().isAfter(to));
    }

    private Instant start(int week) {
        return monday.plusWeeks(week).atStartOfDay(zone).toInstant();
    }
}
