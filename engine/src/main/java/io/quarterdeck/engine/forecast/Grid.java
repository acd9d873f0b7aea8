package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.time.Holidays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;

/**
 * The intervals of consecutive days, the past ones and those to forecast: a calendar is known in advance, what comes
 * is not. Each interval is a cell, numbered from the first; its slot is the time its wall clock shows, so that days on
 * which the clock changes lack slots or have them twice. In a closed cell nothing can come.
 */
public final class Grid {
    /** The type of a day that is a holiday; Monday to Sunday are 0 to 6. */
    static final int HOLIDAY = 7;

    static final int TYPES = 8;
    private static final int WEEK = 7;

    private final LocalDate first;
    private final Duration interval;
    private final Instant[] starts;
    private final Instant end;
    private final int[] firstCells;
    private final int[] slots;
    private final int[] types;
    private final BitSet closed;

    private Grid(LocalDate first, int days, ZoneId zone, Duration interval) {
        this.first = first;
        this.interval = interval;
        this.firstCells = new int[days + 1];
        for (var day = 0; day < days; day++) {
            firstCells[day + 1] = firstCells[day] + new Day(first.plusDays(day), zone).intervals(interval);
        }
        this.starts = new Instant[firstCells[days]];
        this.end = new Day(first.plusDays(days - 1), zone).ends();
        this.slots = new int[starts.length];
        this.types = new int[days];
        this.closed = new BitSet();
        for (var day = 0; day < days; day++) {
            fill(day, new Day(first.plusDays(day), zone));
        }
    }

    private Grid(Grid grid, int[] types, BitSet closed) {
        this.first = grid.first;
        this.interval = grid.interval;
        this.starts = grid.starts;
        this.end = grid.end;
        this.firstCells = grid.firstCells;
        this.slots = grid.slots;
        this.types = types;
        this.closed = closed;
    }

    /** From the first day on, open all the time and without holidays; so many intervals make a day of 24 hours. */
    public static Grid of(LocalDate first, int days, ZoneId zone, Duration interval) {
        if (interval.toSeconds() <= 0 || Duration.ofDays(1).toSeconds() % interval.toSeconds() != 0) {
            throw Lawful.refusal("interval", interval, "a whole part of 24 hours");
        }
        return new Grid(first, Lawful.within("days", days, 1, 100_000), zone, interval);
    }

    /** The same with the cells closed whose start is. */
    public Grid closed(Predicate<Instant> isClosed) {
        var all = (BitSet) closed.clone();
        for (var cell = 0; cell < starts.length; cell++) {
            all.set(cell, closed.get(cell) || isClosed.test(starts[cell]));
        }
        return new Grid(this, types, all);
    }

    /** The same with its holidays, which are a type of day of their own. */
    public Grid observing(Holidays holidays) {
        var all = types.clone();
        Arrays.setAll(all, day -> holidays.on(date(day)) ? HOLIDAY : types[day]);
        return new Grid(this, all, closed);
    }

    public int size() {
        return starts.length;
    }

    public int days() {
        return types.length;
    }

    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** The number of a date, 0 for the first. */
    public int day(LocalDate date) {
        return Lawful.within("day", Math.toIntExact(date.toEpochDay() - first.toEpochDay()), 0, days());
    }

    /** The first cell of a day; the number of days is where the last day ends. */
    public int firstOf(int day) {
        return firstCells[Lawful.within("day", day, 0, days())];
    }

    public int dayOf(int cell) {
        var day = Arrays.binarySearch(firstCells, cell);
        return day >= 0 ? day : -day - 2;
    }

    public Instant startOf(int cell) {
        return starts[cell];
    }

    /** Where a cell ends: where the next one starts. */
    public Instant endOf(int cell) {
        return cell + 1 < starts.length ? starts[cell + 1] : end;
    }

    public boolean isClosed(int cell) {
        return closed.get(cell);
    }

    /** How many slots an ordinary day has. */
    public int slots() {
        return Math.toIntExact(Duration.ofDays(1).dividedBy(interval));
    }

    int slotOf(int cell) {
        return slots[cell];
    }

    int typeOf(int day) {
        return types[day];
    }

    int weekday(int day) {
        return Math.floorMod(first.getDayOfWeek().ordinal() + day, WEEK);
    }

    /** The first cell of a day in this slot; below zero when its clock never shows that time. */
    int cell(int day, int slot) {
        if (firstCells[day + 1] - firstCells[day] == slots()) {
            return firstCells[day] + slot;
        }
        for (var cell = firstCells[day]; cell < firstCells[day + 1]; cell++) {
            if (slots[cell] == slot) {
                return cell;
            }
        }
        return -1;
    }

    private void fill(int day, Day date) {
        types[day] = weekday(day);
        for (var cell = firstCells[day]; cell < firstCells[day + 1]; cell++) {
            starts[cell] = date.at(cell - firstCells[day], interval);
            var second = starts[cell].atZone(date.zone()).toLocalTime().toSecondOfDay();
            slots[cell] = Math.toIntExact(second / interval.toSeconds());
        }
    }
}
