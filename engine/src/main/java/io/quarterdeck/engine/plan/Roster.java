package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.measure.Lawful;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * People over some time, cut into intervals of equal length, and the shifts that bring them there.
 *
 * @param needed people at work in each interval: with a customer, or ready for the next one
 * @param scheduled people on duty in each interval, with those who are on a break, in training or away
 * @param shifts in order of their beginning; together at least {@code scheduled} in every interval
 */
public record Roster(
        Instant starts, Duration interval, List<Integer> needed, List<Integer> scheduled, List<Rostered> shifts) {
    private static final double HOUR = 3600;

    /** So many people who are paid from {@code begins} to {@code ends}; breaks are part of the shrinkage. */
    public record Rostered(Instant begins, Instant ends, int people) {

        public double hours() {
            return people * Duration.between(begins, ends).toSeconds() / HOUR;
        }

        boolean covers(Instant from, Instant to) {
            return !begins.isAfter(from) && !ends.isBefore(to);
        }

        boolean meets(Instant from, Instant to) {
            return begins.isBefore(to) && ends.isAfter(from);
        }
    }

    public Roster {
        needed = List.copyOf(needed);
        scheduled = List.copyOf(scheduled);
        shifts = List.copyOf(shifts);
        if (needed.size() != scheduled.size()) {
            throw Lawful.refusal("scheduled", scheduled.size() + " intervals", "as many as needed: " + needed.size());
        }
    }

    public Instant at(int interval) {
        return starts.plus(this.interval.multipliedBy(interval));
    }

    /** The first instant after the last interval. */
    public Instant ends() {
        return at(needed.size());
    }

    /** How many people are needed at an instant; outside these intervals, none. */
    public int neededAt(Instant at) {
        if (at.isBefore(starts) || !at.isBefore(ends())) {
            return 0;
        }
        return needed.get((int) Duration.between(starts, at).dividedBy(interval));
    }

    /** How many people the shifts bring in an interval. */
    public int onDuty(int interval) {
        return shifts.stream()
                .filter(it -> it.covers(at(interval), at(interval + 1)))
                .mapToInt(Rostered::people)
                .sum();
    }

    /** The same from one instant to another, which must be where intervals start, with the shifts of that time. */
    public Roster between(Instant from, Instant to) {
        var first = index(from);
        var last = index(to);
        return new Roster(
                from,
                interval,
                needed.subList(first, last),
                scheduled.subList(first, last),
                shifts.stream().filter(it -> it.meets(from, to)).toList());
    }

    /** Agent-hours at work. */
    public double neededHours() {
        return hours(needed);
    }

    /** Agent-hours on duty, if people could come for single intervals. */
    public double scheduledHours() {
        return hours(scheduled);
    }

    /** The shifts that begin in this time; one may have begun the evening before. */
    public List<Rostered> beginning() {
        return shifts.stream()
                .filter(it -> !it.begins().isBefore(starts) && it.begins().isBefore(ends()))
                .toList();
    }

    /** Agent-hours of the shifts that begin in this time. */
    public double paidHours() {
        return beginning().stream().mapToDouble(Rostered::hours).sum();
    }

    private int index(Instant at) {
        var index = Duration.between(starts, at).dividedBy(interval);
        if (index < 0 || index > needed.size() || !at((int) index).equals(at)) {
            throw Lawful.refusal("instant", at, "the start of an interval from %s to %s".formatted(starts, ends()));
        }
        return (int) index;
    }

    private double hours(List<Integer> people) {
        return people.stream().mapToLong(it -> it).sum() * (interval.toSeconds() / HOUR);
    }
}
