package io.quarterdeck.engine.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in one year's calendar on which nobody works, from the first to the last, both included. */
public record DaysOff(String name, LocalDate first, LocalDate last) {

    public static final int MOST_DAYS = 366;

    public DaysOff {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new IllegalArgumentException("days off cannot last from %s to %s".formatted(first, last));
        }
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** As the playbook writes it: {@code 2026-12-24} or {@code 2026-12-28..2026-12-31}. */
    public String days() {
        return first.equals(last) ? first.toString() : first + ".." + last;
    }
}
