package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.List;

/**
 * One way to count a measure. {@code ripens} is how long after its quarter of an hour a cell may still change without
 * anything having been told late; a report leaves younger cells out.
 */
public record Variant(VariantId id, String says, Unit unit, List<Statistic> statistics, Kept kept) {

    /** When a number is final, and under which ids its sums are kept: its own, unless variants share them. */
    public record Kept(Duration ripens, VariantId counted, VariantId against) {}

    public Variant {
        statistics = List.copyOf(statistics);
    }

    static Variant of(VariantId id, String says, Unit unit, Statistic... statistics) {
        return new Variant(id, says, unit, List.of(statistics), new Kept(Duration.ZERO, id, id));
    }

    static Variant share(VariantId id, String says) {
        return of(id, says, Unit.SHARE, Statistic.SHARE);
    }

    static Variant times(VariantId id, String says) {
        return of(id, says, Unit.TIME, Statistic.MEAN, Statistic.MEDIAN, Statistic.P90, Statistic.MOST);
    }

    Variant ripeAfter(Duration ripens) {
        return new Variant(id, says, unit, statistics, new Kept(ripens, kept.counted, kept.against));
    }

    /** Held against the sums that another variant keeps. */
    Variant against(VariantId shared) {
        return new Variant(id, says, unit, statistics, new Kept(kept.ripens, kept.counted, shared));
    }

    /** The same sums read at once, under a name of its own. */
    Variant unripe(VariantId id, String says) {
        return new Variant(id, says, unit, statistics, new Kept(Duration.ZERO, kept.counted, kept.against));
    }
}
