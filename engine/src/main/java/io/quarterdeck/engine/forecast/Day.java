package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One day of a zone from its first instant to the next day's, cut into intervals of elapsed time: where a clock
 * changes, the day has 46 or 50 half hours. An interval of 24 hours is the whole day, however long it is.
 */
public record Day(LocalDate date, ZoneId zone) {

    private static final long WHOLE = Window.DAY * 60L;

    public Instant starts() {
        return date.atStartOfDay(zone).toInstant();
    }

    public Instant ends() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public Duration length() {
        return Duration.between(starts(), ends());
    }

    /** How many intervals it has; the last is cut where the day ends. */
    public int intervals(Duration length) {
        var seconds = seconds(length);
        return seconds == WHOLE ? 1 : Math.toIntExact((length().toSeconds() + seconds - 1) / seconds);
    }

    /** Where interval {@code index} starts; the number of intervals is where the last one ends. */
    public Instant at(int index, Duration length) {
        Lawful.within("index", index, 0, intervals(length));
        return index == intervals(length) ? ends() : starts().plusSeconds(index * seconds(length));
    }

    /** The interval of this day that an instant of it is in. */
    public int indexOf(Instant at, Duration length) {
        if (at.isBefore(starts()) || !at.isBefore(ends())) {
            throw Lawful.refusal("at", at, "within " + date + " in " + zone);
        }
        var index = Math.toIntExact(Duration.between(starts(), at).toSeconds() / seconds(length));
        return Math.min(index, intervals(length) - 1);
    }

    /** The shares of the day that come in its intervals, when the wall clock sets the rate; they add to one. */
    double[] spread(Rhythm rhythm, Duration length) {
        var shares = new double[intervals(length)];
        var ordinary = isOrdinary();
        var all = ordinary ? 1 : before(rhythm, ends());
        var from = 0.0;
        for (var i = 0; i < shares.length; i++) {
            var to = ordinary
                    ? rhythm.before((int) Math.min((i + 1) * length.toSeconds(), WHOLE))
                    : before(rhythm, at(i + 1, length)) / all;
            shares[i] = to - from;
            from = to;
        }
        return shares;
    }

    /** The share of the day before {@code at}. */
    double shareBefore(Rhythm rhythm, Instant at) {
        return before(rhythm, at) / before(rhythm, ends());
    }

    /** What comes before {@code at} in days of 24 hours: an hour the clock shows twice counts twice. */
    private double before(Rhythm rhythm, Instant at) {
        var rules = zone.getRules();
        var sum = 0.0;
        for (var from = starts(); from.isBefore(at); ) {
            var change = rules.nextTransition(from);
            var to = change == null || change.getInstant().isAfter(at) ? at : change.getInstant();
            var wall = from.atZone(zone).toLocalTime().toSecondOfDay();
            sum += rhythm.before(
                            wall + Math.toIntExact(Duration.between(from, to).toSeconds()))
                    - rhythm.before(wall);
            from = to;
        }
        return sum;
    }

    /** The clock shows every time of the day once. */
    private boolean isOrdinary() {
        var change = zone.getRules().nextTransition(starts().minusSeconds(1));
        return change == null || !change.getInstant().isBefore(ends());
    }

    private static long seconds(Duration length) {
        return (long) Lawful.within("interval in seconds", (double) length.toSeconds(), 1, WHOLE);
    }
}
