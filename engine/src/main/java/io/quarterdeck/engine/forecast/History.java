package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted in the first cells of a grid, by intent or in total. Zero in an open cell is a count, a closed cell
 * says nothing of demand, and a missing one, as after an outage, neither.
 */
public final class History {
    private static final String ALL = "all";

    private final Grid grid;
    private final Map<String, double[]> counts;
    private final double[] total;
    private final BitSet missing;

    private History(Grid grid, Map<String, double[]> counts, int known, BitSet missing) {
        this.grid = grid;
        this.counts = counts;
        this.missing = missing;
        this.total = new double[known];
        for (var values : counts.values()) {
            for (var cell = 0; cell < known; cell++) {
                total[cell] += values[cell];
            }
        }
    }

    /** Counts of the first cells, the same number for every intent. */
    public static History of(Grid grid, Map<String, double[]> counts) {
        var lengths =
                counts.values().stream().map(values -> values.length).distinct().toList();
        if (lengths.size() != 1 || lengths.getFirst() > grid.size()) {
            throw Lawful.refusal("counts", lengths, "of one length, at most " + grid.size());
        }
        var copy = new LinkedHashMap<String, double[]>();
        counts.forEach((intent, values) -> copy.put(intent, lawful(intent, values)));
        return new History(grid, copy, lengths.getFirst(), new BitSet());
    }

    public static History of(Grid grid, double[] counts) {
        return of(grid, Map.of(ALL, counts));
    }

    /** Nothing has been counted: a new brand. */
    public static History none(Grid grid, List<String> intents) {
        var counts = new LinkedHashMap<String, double[]>();
        intents.forEach(intent -> counts.put(intent, new double[0]));
        return of(grid, counts);
    }

    /** The same without the counts from {@code from} up to {@code to}. */
    public History missing(int from, int to) {
        var more = (BitSet) missing.clone();
        more.set(from, to);
        return new History(grid, counts, known(), more);
    }

    /** What was known before {@code cell}: nothing of the cell itself and of later ones is in it. */
    public History until(int cell) {
        Lawful.within("cell", cell, 0, known());
        var copy = new LinkedHashMap<String, double[]>();
        counts.forEach((intent, values) -> copy.put(intent, Arrays.copyOf(values, cell)));
        return new History(grid, copy, cell, missing.get(0, cell));
    }

    public Grid grid() {
        return grid;
    }

    public List<String> intents() {
        return List.copyOf(counts.keySet());
    }

    /** How many cells have passed. */
    public int known() {
        return total.length;
    }

    /** Whether a cell has passed, was open, and is not missing. */
    public boolean isCounted(int cell) {
        return cell >= 0 && cell < total.length && !missing.get(cell) && !grid.isClosed(cell);
    }

    /** What came in a cell that has passed, whatever it was about. */
    public double count(int cell) {
        return total[cell];
    }

    /** All intents together, by day. */
    Days days() {
        return days(total);
    }

    Days days(String intent) {
        var values = counts.get(intent);
        if (values == null) {
            throw Lawful.refusal("intent", intent, "one of " + counts.keySet());
        }
        return days(values);
    }

    /** The counts of whole days that have passed; those are missing of which a cell is, or which were closed all day. */
    record Days(double[] counts, BitSet missing) {}

    private Days days(double[] values) {
        var days = known() == grid.size() ? grid.days() : grid.dayOf(known());
        var sums = new double[days];
        var absent = new BitSet();
        for (var day = 0; day < days; day++) {
            var open = false;
            for (var cell = grid.firstOf(day); cell < grid.firstOf(day + 1); cell++) {
                sums[day] += values[cell];
                open |= !grid.isClosed(cell);
                absent.set(day, absent.get(day) || missing.get(cell));
            }
            absent.set(day, absent.get(day) || !open);
        }
        return new Days(sums, absent);
    }

    private static double[] lawful(String intent, double[] values) {
        for (var cell = 0; cell < values.length; cell++) {
            Lawful.within(intent + "[" + cell + "]", values[cell], 0, 1e9);
        }
        return values.clone();
    }
}
