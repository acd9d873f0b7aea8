package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Compliance;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** L01: privacy clocks against the law, for a request on each day of a year. */
record PrivacyClocks(Playbook playbook, Notes notes) {
    private static final String PATH = "compliance.privacy_requests";
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int DAYS = 365;
    private static final String ACKNOWLEDGE = "acknowledge";
    private static final String CCPA = "ccpa";
    private static final Set<DayOfWeek> WEEKDAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private static final Span TEN_DAYS = new Span.BusinessDays(10);
    private static final Map<String, Span> LIMITS = Map.of(
            "gdpr",
            new Span.CalendarDays(1, Span.CalendarDays.Unit.MONTH),
            CCPA,
            new Span.CalendarDays(45, Span.CalendarDays.Unit.DAY));

    void check(Compliance compliance) {
        var requests = compliance.privacyRequests();
        for (var law : compliance.laws()) {
            var limit = LIMITS.get(law);
            if (limit != null) {
                check(law, requests == null ? null : requests.answer().get(law), limit);
            }
        }
        if (compliance.laws().contains(CCPA)) {
            check(ACKNOWLEDGE, requests == null ? null : requests.acknowledge(), TEN_DAYS);
        }
    }

    private void check(String name, @Nullable Span clock, Span limit) {
        var path = PATH + "." + name;
        if (clock == null) {
            notes.error(
                    "QD-L01",
                    path,
                    "privacy_requests has no clock for '%s'".formatted(name),
                    "add %s: %s".formatted(name, limit));
            return;
        }
        var late = late(clock, limit);
        if (late.isPositive()) {
            notes.error(
                    "QD-L01",
                    path,
                    "%s: %s can end %s after the %s that the law allows".formatted(path, clock, days(late), limit),
                    "write " + limit);
        }
    }

    /** The most by which the clock runs past the limit, whatever the day of the request. */
    private Duration late(Span clock, Span limit) {
        var ours = playbook.calendar();
        if (clock.equals(limit)
                && (clock instanceof Span.CalendarDays || ours.businessDays().equals(WEEKDAYS))) {
            return Duration.ZERO;
        }
        var legal = new BusinessCalendar(ours.hours(), WEEKDAYS, ours.holidays());
        var most = Duration.ZERO;
        for (var day = 0; day < DAYS; day++) {
            var start =
                    FIRST.plusDays(day).atTime(12, 0).atZone(playbook.zone()).toInstant();
            var late = Duration.between(legal.after(start, limit), ours.after(start, clock));
            most = late.compareTo(most) > 0 ? late : most;
        }
        return most;
    }

    private static String days(Duration late) {
        var days = Math.max(1, Math.round(late.toHours() / 24.0));
        return days == 1 ? "1 day" : "%d days".formatted(days);
    }
}
