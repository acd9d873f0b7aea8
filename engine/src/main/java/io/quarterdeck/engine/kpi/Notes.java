package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Series.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects what a history contributes. */
final class Notes {
    private final List<Note> all = new ArrayList<>();

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

    List<Note> all() {
        return all;
    }

    private void add(VariantId variant, Part part, Instant at, Slice slice, long value) {
        all.add(new Note(new Series(variant, part), Cell.at(at, slice), value));
    }
}
