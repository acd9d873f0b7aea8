package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.time.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Intervals of equal length over whole local days.
 *
 * @param midnights the interval that each day begins with, and after the last day the next one
 * @param open how much of each interval the doors are open, from 0 to 1
 */
record Grid(LocalDate first, Duration interval, List<Integer> midnights, Instant starts, List<Double> open) {
    private static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30, 60);

    Grid {
        midnights = List.copyOf(midnights);
        open = List.copyOf(open);
    }

    static Grid of(LocalDate first, int days, Duration interval, OpenHours hours) {
        if (MINUTES.stream().noneMatch(it -> interval.equals(Duration.ofMinutes(it)))) {
            throw Lawful.refusal("interval", words(interval), "5m, 10m, 15m, 20m, 30m or 60m");
        }
        var zone = hours.zone();
        var starts = first.atStartOfDay(zone).toInstant();
        var length =
                Duration.between(starts, first.plusDays(days).atStartOfDay(zone).toInstant());
        if (!length.equals(interval.multipliedBy(length.dividedBy(interval)))) {
            throw Lawful.refusal("interval", words(interval), "a divisor of every day that the clock makes shorter");
        }
        var open = IntStream.range(0, Math.toIntExact(length.dividedBy(interval)))
                .mapToObj(it -> starts.plus(interval.multipliedBy(it)))
                .map(it -> (double) hours.between(it, it.plus(interval)).toSeconds() / interval.toSeconds())
                .toList();
        var midnights = IntStream.rangeClosed(0, days)
                .mapToObj(it -> first.plusDays(it).atStartOfDay(zone).toInstant())
                .map(it -> Math.toIntExact(Duration.between(starts, it).dividedBy(interval)))
                .toList();
        return new Grid(first, interval, midnights, starts, open);
    }

    private static String words(Duration interval) {
        var whole = interval.toSeconds() % 60 == 0;
        return whole ? interval.toMinutes() + "m" : interval.toSeconds() + "s";
    }

    int size() {
        return open.size();
    }

    int seconds() {
        return (int) interval.toSeconds();
    }

    Instant at(int index) {
        return starts.plus(interval.multipliedBy(index));
    }

    /** The interval that an instant is in; before the first or after the last, what would be there. */
    int index(Instant at) {
        return Math.toIntExact(Math.floorDiv(Duration.between(starts, at).toSeconds(), interval.toSeconds()));
    }

    /** The day that an interval is in. */
    LocalDate day(int index) {
        return first.plusDays(dayNumber(index));
    }

    /** How many days are before the one that an interval is in. */
    int dayNumber(int index) {
        return (int) midnights.stream().filter(it -> it <= index).count() - 1;
    }

    /** The first interval of the day after the one that {@code index} is in. */
    int nextMidnight(int index) {
        return midnights.stream().filter(it -> it > index).findFirst().orElse(size());
    }

    boolean isOpen(int index) {
        return open.get(index) > 0;
    }

    /** The contacts of all channels in each interval. */
    double[] contacts(Demand demand) {
        return IntStream.range(0, midnights.size() - 1)
                .mapToObj(first::plusDays)
                .flatMapToDouble(it -> Arrays.stream(demand.on(it, interval)))
                .toArray();
    }
}
