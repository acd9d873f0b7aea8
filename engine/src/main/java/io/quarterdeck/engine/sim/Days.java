package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days that are played and counted, with days before them in which the desk fills and days after them in which what
 * was promised falls due; contacts come on all of them. Cut into quarters of an hour of elapsed time.
 *
 * @param days how many are counted, from {@code first} on
 */
public record Days(LocalDate first, int days, int before, int after, ZoneId zone) {
    public static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final int LONGEST = 800;

    public Days {
        Lawful.within("days", days, 1, LONGEST);
        Lawful.within("days before", before, 0, LONGEST);
        Lawful.within("days after", after, 0, LONGEST);
        if (first.getYear() < 1970 || first.getYear() > 2200) {
            throw Lawful.refusal("date", first, "from 1970-01-01 to 2200-12-31");
        }
    }

    /** So many days, a day to fill the desk and a day to see what becomes of it. */
    public static Days of(LocalDate first, int days, ZoneId zone) {
        return new Days(first, days, 1, 1, zone);
    }

    public LocalDate begins() {
        return first.minusDays(before);
    }

    public LocalDate ends() {
        return first.plusDays(days + (long) after);
    }

    public Instant start() {
        return start(begins());
    }

    public Instant end() {
        return start(ends());
    }

    /** How many intervals are played. */
    public int intervals() {
        return index(end());
    }

    /** The first interval that is counted, and the one after the last. */
    public int countedFrom() {
        return index(start(first));
    }

    public int countedTo() {
        return index(start(first.plusDays(days)));
    }

    /** When an interval starts. */
    public Instant at(int interval) {
        return start().plus(INTERVAL.multipliedBy(interval));
    }

    private int index(Instant at) {
        return Math.toIntExact(Duration.between(start(), at).dividedBy(INTERVAL));
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
