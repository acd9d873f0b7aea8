package io.quarterdeck.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the desk is open, and how much of any stretch of time that is. Openings include their first instant and exclude
 * their last. Years outside 1900 to 2399 count as closed, so a sum that never fits ends there.
 *
 * <p>Safe for many threads: the timetable is built for the years asked about and replaced by a longer one when needed.
 */
public final class OpenHours {
    private static final long FIRST = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2400-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR = Duration.ofDays(366).toSeconds();

    private final List<Place> places;
    private volatile Timetable timetable;

    private OpenHours(List<Place> places) {
        this.places = places;
        this.timetable = Timetable.EMPTY;
    }

    public static OpenHours of(ZoneId zone, Week week, Holidays holidays) {
        return new OpenHours(List.of(new Place(zone, week, holidays)));
    }

    public static OpenHours always(ZoneId zone) {
        return of(zone, Week.always(), Holidays.NONE);
    }

    /** Open whenever either is: a second hub, each on its own wall clock. */
    public OpenHours or(OpenHours other) {
        return new OpenHours(
                Stream.concat(places.stream(), other.places.stream()).toList());
    }

    /** The same hours read on another wall clock, for a desk that follows its customer's zone. */
    public OpenHours in(ZoneId zone) {
        return new OpenHours(places.stream()
                .map(place -> new Place(zone, place.week(), place.holidays()))
                .toList());
    }

    /** The same hours in a year without holidays, which is what an ordinary week looks like. */
    public OpenHours withoutHolidays() {
        return new OpenHours(places.stream()
                .map(place -> new Place(place.zone(), place.week(), Holidays.NONE))
                .toList());
    }

    public ZoneId zone() {
        return places.getFirst().zone();
    }

    /** The zone of every team, each once. */
    public List<ZoneId> zones() {
        return places.stream().map(Place::zone).distinct().toList();
    }

    /** Every stretch between two instants in which nobody works, in order; the first and the last are cut there. */
    public List<Closure> closures(Instant from, Instant to) {
        var closures = new ArrayList<Closure>();
        var closed = from.getEpochSecond();
        for (var opening : Openings.of(places, from.getEpochSecond(), to.getEpochSecond())) {
            if (opening.opens() > closed) {
                closures.add(closure(closed, opening.opens()));
            }
            closed = opening.closes();
        }
        if (closed < to.getEpochSecond()) {
            closures.add(closure(closed, to.getEpochSecond()));
        }
        return List.copyOf(closures);
    }

    /** The ordinary week of the first place: what the file itself calls the opening hours. */
    public Week week() {
        return places.getFirst().week();
    }

    /** The instant at which {@code length} of opening time has passed since {@code start}; zero adds nothing. */
    public Instant add(Instant start, Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("opening time only runs forward, not by " + length);
        }
        if (length.isZero() || start.getEpochSecond() >= LAST || length.getSeconds() > LAST - FIRST) {
            return length.isZero() ? start : later(start, LAST);
        }
        for (var table = covering(start, start); ; table = longer(table)) {
            var end = table.add(start, length);
            if (end != null) {
                return end;
            }
            if (table.to() == LAST) {
                return later(start, LAST);
            }
        }
    }

    /** Opening time from {@code start} to {@code end}; negative when {@code end} comes first. */
    public Duration between(Instant start, Instant end) {
        return start.isAfter(end)
                ? covering(end, start).between(start, end)
                : covering(start, end).between(start, end);
    }

    public boolean isOpen(Instant at) {
        return covering(at, at).isOpen(at.getEpochSecond());
    }

    /** When the doors open next, after {@code at}; nothing for a desk that never closes. */
    public Optional<Instant> nextOpening(Instant at) {
        var table = covering(at, at);
        while (table.nextOpening(at.getEpochSecond()) == Long.MAX_VALUE && table.to() < LAST) {
            table = longer(table);
        }
        return instant(table.nextOpening(at.getEpochSecond()));
    }

    /** When the doors close next, after {@code at}; nothing for a desk that never closes. */
    public Optional<Instant> nextClosing(Instant at) {
        var table = covering(at, at);
        while (table.nextClosing(at.getEpochSecond()) == Long.MAX_VALUE && table.to() < LAST) {
            table = longer(table);
        }
        return instant(table.nextClosing(at.getEpochSecond()));
    }

    /** {@code 08:00–22:00 every day}. */
    public String describe() {
        return places.stream().map(place -> place.week().describe()).collect(Collectors.joining("; "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenHours hours && places.equals(hours.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    @Override
    public String toString() {
        return describe() + " " + zone();
    }

    private Timetable covering(Instant first, Instant last) {
        var table = timetable;
        return table.covers(first.getEpochSecond(), last.getEpochSecond())
                ? table
                : extended(table, withinYears(first.getEpochSecond()), withinYears(last.getEpochSecond()));
    }

    private Timetable extended(Timetable table, long first, long last) {
        return table.covers(first, last)
                ? table
                : build(Math.min(table.from(), first - YEAR), Math.max(table.to(), last + 2 * YEAR));
    }

    /** Twice as long, so that however far a sum reaches, all the tables together cost no more than the last. */
    private Timetable longer(Timetable table) {
        return build(table.from(), table.to() + Math.max(YEAR, table.to() - table.from()));
    }

    private Timetable build(long from, long to) {
        var table = new Timetable(places, Math.max(FIRST, from), Math.min(LAST, to));
        timetable = table;
        return table;
    }

    private static Closure closure(long closes, long opens) {
        return new Closure(Instant.ofEpochSecond(closes), Instant.ofEpochSecond(opens));
    }

    private static long withinYears(long second) {
        return Math.clamp(second, FIRST, LAST - 1);
    }

    private static Instant later(Instant at, long second) {
        return at.getEpochSecond() >= second ? at : Instant.ofEpochSecond(second);
    }

    private static Optional<Instant> instant(long second) {
        return second == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
    }
}
