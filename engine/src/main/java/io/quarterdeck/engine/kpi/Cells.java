package io.quarterdeck.engine.kpi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Tallies by series and cell. Cells are added and taken back cell by cell, so that sums of any parts of a log, in any
 * order, are equal to the sum of the whole, bit for bit. An empty tally is no entry. Not safe for threads.
 */
public final class Cells {
    private final TreeMap<Series, TreeMap<Cell, Tally>> tallies = new TreeMap<>();

    static Cells of(List<Note> notes) {
        var cells = new Cells();
        cells.add(notes, 1);
        return cells;
    }

    void add(List<Note> notes, int times) {
        for (var note : notes) {
            var tally = tally(note.series(), note.cell());
            tally.add(note.value(), times);
            drop(note.series(), note.cell(), tally);
        }
    }

    void add(Cells other, int times) {
        other.tallies.forEach((series, cells) -> cells.forEach((cell, more) -> {
            var tally = tally(series, cell);
            tally.add(more, times);
            drop(series, cell, tally);
        }));
    }

    public Cells plus(Cells other) {
        var sum = new Cells();
        sum.add(this, 1);
        sum.add(other, 1);
        return sum;
    }

    public Cells negated() {
        var opposite = new Cells();
        opposite.add(this, -1);
        return opposite;
    }

    public boolean isEmpty() {
        return tallies.isEmpty();
    }

    /** Everything of one series in the quarters and slices that are asked for, as one tally. */
    public Tally tally(Series series, LongPredicate quarters, Predicate<Slice> slices) {
        var sum = new Tally();
        tallies.getOrDefault(series, new TreeMap<>()).forEach((cell, tally) -> {
            if (quarters.test(cell.quarter()) && (cell.slice().equals(Slice.BRAND) || slices.test(cell.slice()))) {
                sum.add(tally, 1);
            }
        });
        return sum;
    }

    /** Everything there is, in order; read only. */
    public SortedMap<Series, ? extends Map<Cell, Tally>> all() {
        return Collections.unmodifiableSortedMap(tallies);
    }

    private Tally tally(Series series, Cell cell) {
        return tallies.computeIfAbsent(series, _ -> new TreeMap<>()).computeIfAbsent(cell, _ -> new Tally());
    }

    private void drop(Series series, Cell cell, Tally tally) {
        if (tally.isEmpty()) {
            var cells = tallies.getOrDefault(series, new TreeMap<>());
            cells.remove(cell);
            if (cells.isEmpty()) {
                tallies.remove(series);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && tallies.equals(cells.tallies);
    }

    @Override
    public int hashCode() {
        return tallies.hashCode();
    }

    @Override
    public String toString() {
        return tallies.toString();
    }
}
