package io.quarterdeck.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Openings of a few years with their prefix sums. The opening around an instant is found by its day, the one in which a
 * sum ends by a search that doubles its steps, so neither depends on how many years there are.
 */
final class Timetable {
    private static final int DAY = 24 * 3600;
    private static final int NANOS = 1_000_000_000;

    /** Covers nothing: the first question builds the table of the years it is about. */
    static final Timetable EMPTY = new Timetable(List.of(), Long.MAX_VALUE, Long.MIN_VALUE);

    private final long from;
    private final long to;
    private final long[] opens;
    private final long[] closes;

    /** Open seconds ahead of each opening; one more entry holds the total. */
    private final long[] before;

    /** For each day since {@code from}, the last opening that has begun when it begins, or -1. */
    private final int[] begun;

    Timetable(List<Place> places, long from, long to) {
        var openings = Openings.of(places, from, to);
        var size = openings.size();
        this.from = from;
        this.to = to;
        opens = new long[size];
        closes = new long[size];
        before = new long[size + 1];
        for (var i = 0; i < size; i++) {
            opens[i] = openings.get(i).opens();
            closes[i] = openings.get(i).closes();
            before[i + 1] = before[i] + closes[i] - opens[i];
        }
        begun = new int[from < to ? (int) ((to - from - 1) / DAY) + 1 : 0];
        for (int day = 0, i = -1; day < begun.length; day++) {
            i = forward(i, from + (long) day * DAY);
            begun[day] = i;
        }
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    boolean covers(long first, long last) {
        return from <= first && last < to;
    }

    boolean isOpen(long second) {
        var i = around(second);
        return i >= 0 && second < closes[i];
    }

    Duration between(Instant start, Instant end) {
        var i = around(start.getEpochSecond());
        var j = around(end.getEpochSecond());
        return Duration.ofSeconds(
                secondsBefore(j, end) - secondsBefore(i, start), (long) fraction(j, end) - fraction(i, start));
    }

    /** The earliest instant with {@code length} more open time before it than {@code start} has; null if beyond. */
    @Nullable
    Instant add(Instant start, Duration length) {
        var i = around(start.getEpochSecond());
        var nanos = fraction(i, start) + length.getNano();
        var carried = nanos < NANOS ? 0 : 1;
        var seconds = secondsBefore(i, start) + length.getSeconds() + carried;
        nanos -= carried * NANOS;
        var target = nanos > 0 ? seconds + 1 : seconds;
        if (target > before[opens.length]) {
            return null;
        }
        var j = lastBelow(Math.max(0, i), target);
        return Instant.ofEpochSecond(opens[j] + seconds - before[j], nanos);
    }

    /** The first opening that begins after {@code second}, or {@link Long#MAX_VALUE}. */
    long nextOpening(long second) {
        var i = around(second) + 1;
        return i < opens.length ? opens[i] : Long.MAX_VALUE;
    }

    /** The first end of an opening after {@code second}, or {@link Long#MAX_VALUE}; the table's own end is none. */
    long nextClosing(long second) {
        var i = around(second);
        i = i >= 0 && second < closes[i] ? i : i + 1;
        return i < opens.length && closes[i] < to ? closes[i] : Long.MAX_VALUE;
    }

    private long secondsBefore(int i, Instant at) {
        return i < 0 ? 0 : before[i] + Math.min(at.getEpochSecond(), closes[i]) - opens[i];
    }

    /** The fraction of a second counts only while open: openings begin and end on whole seconds. */
    private int fraction(int i, Instant at) {
        return i >= 0 && at.getEpochSecond() < closes[i] ? at.getNano() : 0;
    }

    /** The last opening that has begun at {@code second}, or -1. */
    private int around(long second) {
        if (second < from) {
            return -1;
        }
        return second < to ? forward(begun[(int) ((second - from) / DAY)], second) : opens.length - 1;
    }

    private int forward(int i, long second) {
        while (i + 1 < opens.length && opens[i + 1] <= second) {
            i++;
        }
        return i;
    }

    /** The last opening with less than {@code seconds} ahead of it, searched from {@code low}, which has less. */
    private int lastBelow(int low, long seconds) {
        var high = low + 1;
        for (var step = 1; high < opens.length && before[high] < seconds; step *= 2) {
            low = high;
            high += step;
        }
        high = Math.min(high, opens.length);
        while (high - low > 1) {
            var middle = (low + high) >>> 1;
            if (before[middle] < seconds) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
