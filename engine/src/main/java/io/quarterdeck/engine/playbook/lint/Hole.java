package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.time.Closure;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** A closure as the wall clock shows it, whatever the week: from a day and time to a time some days later. */
record Hole(DayOfWeek day, LocalTime from, int days, LocalTime to) {

    static Hole of(Closure closure, ZoneId zone) {
        var from = closure.closes().atZone(zone);
        var to = closure.opens().atZone(zone);
        return new Hole(
                from.getDayOfWeek(),
                from.toLocalTime(),
                (int) (to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay()),
                to.toLocalTime());
    }

    Hole onMonday() {
        return new Hole(DayOfWeek.MONDAY, from, days, to);
    }

    /** {@code mon 07:00 to mon 08:00 (1 h)}. */
    String on(DayOfWeek first) {
        return "%s %s to %s %s (%s h)"
                .formatted(word(first), from, word(first.plus(days)), to, Shortfall.hours(length()));
    }

    /** As the wall clock shows it, which on the night of a change is not what passes. */
    private Duration length() {
        return Duration.between(from, to).plusDays(days);
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
