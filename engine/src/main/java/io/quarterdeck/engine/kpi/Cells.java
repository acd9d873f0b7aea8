package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Series.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts by series and cell. They are added and taken back value by value, so that the sums of any parts of a log, in
 * any order, are equal to the sum of the whole, bit for bit. What counts nothing is no entry. Not safe for threads.
 */
public final class Cells {
    private static final Column NOTHING = new Column();

    private final Slices slices;
    /** By part; null where nothing was ever counted. */
    private final Map<VariantId, @Nullable Column[]> columns = new HashMap<>();

    public Cells() {
        this(new Slices());
    }

    private Cells(Slices slices) {
        this.slices = slices;
    }

    /** Nothing, that will be added to these: the slices are numbered together. */
    Cells beside() {
        return new Cells(slices);
    }

    /** Sees a value so many times more. */
    void add(VariantId variant, Part part, long quarter, Slice slice, long value, int times) {
        column(variant, part).add(quarter, slices.number(slice), value, times);
    }

    void add(Cells other, int times) {
        other.columns.forEach((variant, columns) -> {
            for (var part : Part.values()) {
                var more = columns[part.ordinal()];
                if (more != null && more.size() > 0) {
                    add(column(variant, part), other, more, times);
                }
            }
        });
    }

    private void add(Column column, Cells other, Column more, int times) {
        more.read((quarter, slice, value, count) ->
                column.add(quarter, number(other, slice), value, Math.multiplyExact(count, times)));
    }

    /** Our number of a slice that other cells have numbered. */
    private int number(Cells other, int slice) {
        return slices == other.slices ? slice : slices.number(other.slices.slice(slice));
    }

    private Column column(VariantId variant, Part part) {
        var parts = columns.get(variant);
        if (parts == null) {
            parts = new @Nullable Column[Part.values().length];
            columns.put(variant, parts);
        }
        var column = parts[part.ordinal()];
        if (column == null) {
            column = new Column();
            parts[part.ordinal()] = column;
        }
        return column;
    }

    private Column column(Series series) {
        var parts = columns.get(series.variant());
        var column = parts == null ? null : parts[series.part().ordinal()];
        return column == null ? NOTHING : column;
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
        return series().isEmpty();
    }

    /** Everything of one series in the slices that are asked for, in the quarters {@code from} until before {@code to}. */
    public Counts sum(Series series, long from, long to, Predicate<Slice> asked) {
        var chosen = slices.chosen(asked);
        var sum = new Page();
        column(series).read(from, to, (_, slice, value, times) -> {
            if (chosen[slice]) {
                sum.add(0, value, times);
            }
        });
        return Counts.of(sum);
    }

    /** Every cell of a series in order, as an export writes them. */
    public SortedMap<Cell, Counts> of(Series series) {
        var cells = new TreeMap<Cell, Counts>();
        column(series)
                .read((quarter, slice, value, times) -> cells.computeIfAbsent(
                                new Cell(quarter, slices.slice(slice)), _ -> new Counts())
                        .add(value, times));
        return cells;
    }

    /** Every series that counts anything, in order. */
    public List<Series> series() {
        var all = new ArrayList<Series>();
        columns.forEach((variant, parts) -> {
            for (var part : Part.values()) {
                var column = parts[part.ordinal()];
                if (column != null && column.size() > 0) {
                    all.add(new Series(variant, part));
                }
            }
        });
        all.sort(null);
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells
                && series().equals(cells.series())
                && series().stream().allMatch(series -> of(series).equals(cells.of(series)));
    }

    @Override
    public int hashCode() {
        return series().stream()
                .mapToInt(series -> series.hashCode() ^ of(series).hashCode())
                .sum();
    }

    @Override
    public String toString() {
        return series().stream().map(series -> series + "=" + of(series)).collect(Collectors.joining(", ", "{", "}"));
    }
}
