package io.quarterdeck.engine.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the stretches of real time in which a place is open. We are open exactly when the wall clock shows a time
 * inside a window: between two changes of the clock the offset is constant, so each such segment is plain arithmetic,
 * a window that touches a gap is cut, and one that touches an overlap runs as often as the wall clock shows it.
 */
final class Openings {
    private static final long DAY = 24 * 3600;

    /** Seconds since the epoch; {@code closes} is the first second that is closed again. */
    record Opening(long opens, long closes) {}

    private final long from;
    private final long to;
    private final List<Opening> found = new ArrayList<>();

    private Openings(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /** All openings of all places in order, those that touch or overlap made one. */
    static List<Opening> of(List<Place> places, long from, long to) {
        var openings = new Openings(from, to);
        places.forEach(openings::add);
        return openings.merged();
    }

    private void add(Place place) {
        if (place.neverCloses()) {
            found.add(new Opening(from, to));
            return;
        }
        var rules = place.zone().getRules();
        for (var start = from; start < to; ) {
            var end = segmentEnd(rules, start);
            addSegment(
                    place,
                    start,
                    end,
                    rules.getOffset(Instant.ofEpochSecond(start)).getTotalSeconds());
            start = end;
        }
    }

    private long segmentEnd(ZoneRules rules, long start) {
        var change = rules.nextTransition(Instant.ofEpochSecond(start));
        return change == null ? to : Math.min(to, change.toEpochSecond());
    }

    private void addSegment(Place place, long start, long end, int offset) {
        var last = Math.floorDiv(end - 1 + offset, DAY);
        for (var day = Math.floorDiv(start + offset, DAY); day <= last; day++) {
            var date = LocalDate.ofEpochDay(day);
            if (place.holidays().on(date)) {
                continue;
            }
            for (var window : place.week().on(date.getDayOfWeek())) {
                var opens = Math.max(start, day * DAY + window.opensMinute() * 60L - offset);
                var closes = Math.min(end, day * DAY + window.closesMinute() * 60L - offset);
                if (opens < closes) {
                    found.add(new Opening(opens, closes));
                }
            }
        }
    }

    private List<Opening> merged() {
        found.sort(Comparator.comparingLong(Opening::opens));
        var merged = new ArrayList<Opening>();
        for (var next : found) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.opens() <= last.closes()) {
                merged.set(merged.size() - 1, new Opening(last.opens(), Math.max(last.closes(), next.closes())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
