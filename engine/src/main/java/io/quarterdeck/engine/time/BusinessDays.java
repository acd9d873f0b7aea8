package io.quarterdeck.engine.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/** Counts business days, and wall-clock time that passes on them only. */
record BusinessDays(Set<DayOfWeek> days, Holidays holidays) {

    boolean on(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.on(day);
    }

    /** B-47, C-64: the same clock time on the n-th business day after. */
    LocalDateTime after(LocalDateTime start, int count) {
        var day = start.toLocalDate();
        var weekday = day.getDayOfWeek();
        for (var left = count; left > 0; ) {
            day = day.plusDays(1);
            weekday = weekday.plus(1);
            if (days.contains(weekday) && !holidays.on(day)) {
                left--;
            }
        }
        return day.atTime(start.toLocalTime());
    }

    Duration between(LocalDateTime start, LocalDateTime end) {
        var sum = Duration.ZERO;
        for (var at = start; at.isBefore(end); ) {
            var midnight = at.toLocalDate().plusDays(1).atStartOfDay();
            var until = midnight.isBefore(end) ? midnight : end;
            if (on(at.toLocalDate())) {
                sum = sum.plus(Duration.between(at, until));
            }
            at = until;
        }
        return sum;
    }

    /** The inverse of {@link #between}; always ends on a business day, at its midnight rather than the one before. */
    LocalDateTime add(LocalDateTime start, Duration length) {
        var at = start;
        for (var left = length; ; ) {
            while (!on(at.toLocalDate())) {
                at = at.toLocalDate().plusDays(1).atTime(LocalTime.MIDNIGHT);
            }
            var midnight = at.toLocalDate().plusDays(1).atStartOfDay();
            var today = Duration.between(at, midnight);
            if (left.compareTo(today) < 0) {
                return at.plus(left);
            }
            left = left.minus(today);
            at = midnight;
        }
    }
}
