package io.quarterdeck.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Openings of a few years with their prefix sums, so that opening time is counted by binary search. */
final class Timetable {
    private static final int NANOS = 1_000_000_000;

    /** Covers nothing: the first question builds the table of the years it is about. */
    static final Timetable EMPTY = new Timetable(List.of(), Long.MAX_VALUE, Long.MIN_VALUE);

    private final long from;
    private final long to;
    private final long[] opens;
    private final long[] closes;

    /** Open seconds ahead of each opening; one more entry holds the total. */
    private final long[] before;

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
        var i = lastBelow(opens, opens.length, second + 1);
        return i >= 0 && second < closes[i];
    }

    Duration between(Instant start, Instant end) {
        var i = lastBelow(opens, opens.length, start.getEpochSecond() + 1);
        var j = lastBelow(opens, opens.length, end.getEpochSecond() + 1);
        return Duration.ofSeconds(
                secondsBefore(j, end) - secondsBefore(i, start), (long) fraction(j, end) - fraction(i, start));
    }

    /** The earliest instant with {@code length} more open time before it than {@code start} has; null if beyond this table. */
    @Nullable
    Instant add(Instant start, Duration length) {
        var i = lastBelow(opens, opens.length, start.getEpochSecond() + 1);
        var nanos = fraction(i, start) + length.getNano();
        var seconds = secondsBefore(i, start) + length.getSeconds() + nanos / NANOS;
        nanos %= NANOS;
        var target = nanos > 0 ? seconds + 1 : seconds;
        if (target > before[opens.length]) {
            return null;
        }
        var j = lastBelow(before, opens.length, target);
        return Instant.ofEpochSecond(opens[j] + seconds - before[j], nanos);
    }

    private long secondsBefore(int i, Instant at) {
        return i < 0 ? 0 : before[i] + Math.min(at.getEpochSecond(), closes[i]) - opens[i];
    }

    /** The fraction of a second counts only while open: openings begin and end on whole seconds. */
    private int fraction(int i, Instant at) {
        return i >= 0 && at.getEpochSecond() < closes[i] ? at.getNano() : 0;
    }

    /** The first opening that begins after {@code second}, or {@link Long#MAX_VALUE}. */
    long nextOpening(long second) {
        var i = lastBelow(opens, opens.length, second + 1) + 1;
        return i < opens.length ? opens[i] : Long.MAX_VALUE;
    }

    /** The first end of an opening after {@code second}, or {@link Long#MAX_VALUE}. */
    long nextClosing(long second) {
        var i = lastBelow(closes, closes.length, second + 1) + 1;
        return i < closes.length && closes[i] < to ? closes[i] : Long.MAX_VALUE;
    }

    /** The last index below {@code size} whose value is less than {@code key}, or -1. */
    private static int lastBelow(long[] values, int size, long key) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (values[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
