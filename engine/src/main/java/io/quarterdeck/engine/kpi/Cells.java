package io.quarterdeck.engine.kpi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Counts by series and cell. They are added and taken back cell by cell, so that the sums of any parts of a log, in any
 * order, are equal to the sum of the whole, bit for bit. What counts nothing is no entry. Not safe for threads.
 */
public final class Cells {
    private final Map<Series, Map<Cell, Counts>> all = new HashMap<>();

    void add(List<Note> notes, int times) {
        notes.forEach(note -> change(note.series(), note.cell(), counts -> counts.add(note.value(), times)));
    }

    void add(Cells other, int times) {
        other.all.forEach((series, cells) ->
                cells.forEach((cell, more) -> change(series, cell, counts -> counts.add(more, times))));
    }

    private void change(Series series, Cell cell, Consumer<Counts> change) {
        var cells = all.computeIfAbsent(series, _ -> new HashMap<>());
        var counts = cells.computeIfAbsent(cell, _ -> new Counts());
        change.accept(counts);
        if (counts.isEmpty()) {
            cells.remove(cell);
            if (cells.isEmpty()) {
                all.remove(series);
            }
        }
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
        return all.isEmpty();
    }

    /** Everything of one series in the quarters and slices that are asked for. */
    public Counts sum(Series series, LongPredicate quarters, Predicate<Slice> slices) {
        var sum = new Counts();
        all.getOrDefault(series, Map.of()).forEach((cell, counts) -> {
            if (quarters.test(cell.quarter()) && (cell.slice().equals(Slice.BRAND) || slices.test(cell.slice()))) {
                sum.add(counts, 1);
            }
        });
        return sum;
    }

    /** Every cell of a series in order, as an export writes them; the counts are not to be kept, they go on changing. */
    public SortedMap<Cell, Counts> of(Series series) {
        return new TreeMap<>(all.getOrDefault(series, Map.of()));
    }

    /** Every series that counts anything, in order. */
    public List<Series> series() {
        return all.keySet().stream().sorted().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && all.equals(cells.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
