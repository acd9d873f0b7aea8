package io.quarterdeck.engine.kpi;

/** The stored numbers of a variant: what is counted, and for a ratio of two event sets also what it is held against. */
public record Series(VariantId variant, Part part) implements Comparable<Series> {

    public enum Part {
        COUNTED,
        /**
         * The same for what stands on the very stroke of a quarter, where it matters when a case is final: it is a
         * quarter of an hour sooner than what comes later in it.
         */
        COUNTED_ON_THE_STROKE,
        AGAINST
    }

    @Override
    public int compareTo(Series other) {
        var order = variant.compareTo(other.variant);
        return order != 0 ? order : part.compareTo(other.part);
    }
}
