package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Series.Part;
import java.time.Instant;

/** Writes down what histories contribute, or takes it back: each number goes straight into the cells. */
final class Notes {
    private final Cells cells;
    private final int times;

    /** {@code times} is 1 to add, and -1 to take back. */
    Notes(Cells cells, int times) {
        this.cells = cells;
        this.times = times;
    }

    /** Counts {@code value} at an instant, for a slice. */
    void count(VariantId variant, Instant at, Slice slice, long value) {
        add(variant, Part.COUNTED, at, slice, value);
    }

    /** A yes or a no. */
    void count(VariantId variant, Instant at, Slice slice, boolean yes) {
        count(variant, at, slice, yes ? 1 : 0);
    }

    /** Counts what is final only some time after {@code at}. */
    void ripening(VariantId variant, Instant at, Slice slice, long value) {
        add(variant, Cell.onTheStroke(at) ? Part.COUNTED_ON_THE_STROKE : Part.COUNTED, at, slice, value);
    }

    void ripening(VariantId variant, Instant at, Slice slice, boolean yes) {
        ripening(variant, at, slice, yes ? 1 : 0);
    }

    /** Adds to what a ratio is held against. */
    void against(VariantId variant, Instant at, Slice slice, long value) {
        add(variant, Part.AGAINST, at, slice, value);
    }

    private void add(VariantId variant, Part part, Instant at, Slice slice, long value) {
        cells.add(variant, part, Cell.quarterOf(at), slice, value, times);
    }
}
