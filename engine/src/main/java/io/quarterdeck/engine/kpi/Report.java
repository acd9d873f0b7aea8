package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Series.Part;
import io.quarterdeck.engine.measure.Lawful;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * The figures at one instant. Every figure is read from sums, over whole quarters of an hour and any choice of slices; a
 * quarter that is too young for its variant is left out, so that no report ever takes a number back that it gave as
 * final.
 */
public final class Report {
    private final Dictionary dictionary;
    private final Cells cells;
    private final Cells standing;
    private final Instant now;

    /** When, and whose. Both ends are whole quarters of an hour by UTC; the second is not included. */
    public record Scope(Instant from, Instant to, Predicate<Slice> slices) {
        public Scope {
            whole("begin of a report", from);
            whole("end of a report", to);
        }

        public static Scope of(Instant from, Instant to) {
            return new Scope(from, to, _ -> true);
        }

        private static void whole(String name, Instant at) {
            if (!Cell.onTheStroke(at)) {
                throw Lawful.refusal(name, at, "a whole quarter of an hour");
            }
        }
    }

    Report(Dictionary dictionary, Cells cells, Cells standing, Instant now) {
        this.dictionary = dictionary;
        this.cells = cells;
        this.standing = standing;
        this.now = now;
    }

    /** A figure by the id of its variant, read in the first way the variant can be. */
    public Figure figure(String id, Scope scope) {
        var variant = variant(id);
        return figure(variant, variant.statistics().getFirst(), scope);
    }

    public Figure figure(String id, Statistic statistic, Scope scope) {
        return figure(variant(id), statistic, scope);
    }

    private Variant variant(String id) {
        return dictionary.variant(id).orElseThrow(() -> Lawful.refusal("variant", id, "one that the dictionary has"));
    }

    private Figure figure(Variant variant, Statistic statistic, Scope scope) {
        if (!variant.statistics().contains(statistic)) {
            throw Lawful.refusal("statistic of " + variant.id(), statistic, "one of " + variant.statistics());
        }
        var counts = counted(variant, scope);
        var against = sum(variant.kept().against(), Part.AGAINST, Duration.ZERO, scope);
        return switch (statistic) {
            case SHARE, MEAN, NET -> of(variant, statistic, counts.total(), counts.count(), counts.count());
            case TOP_TWO -> of(variant, statistic, counts.countFrom(4), counts.count(), counts.count());
            case MEDIAN -> rank(variant, statistic, counts, 50);
            case P90 -> rank(variant, statistic, counts, 90);
            case MOST -> rank(variant, statistic, counts, 100);
            case COUNT -> of(variant, statistic, counts.total(), 1, counts.count());
            case RATIO, PER_HUNDRED -> of(variant, statistic, counts.total(), against.total(), against.count());
            case SHORTFALL -> of(variant, statistic, against.total() - counts.total(), against.total(), counts.count());
        };
    }

    /** Everything a variant counted that is old enough to be final. */
    public Counts counted(Variant variant, Scope scope) {
        var ripens = variant.kept().ripens();
        var kept = variant.kept().counted();
        return sum(kept, Part.COUNTED, ripens.isZero() ? ripens : ripens.plus(Cell.LENGTH), scope)
                .plus(sum(kept, Part.COUNTED_ON_THE_STROKE, ripens, scope));
    }

    private Counts sum(VariantId kept, Part part, Duration age, Scope scope) {
        var series = new Series(kept, part);
        var first = Cell.quarterOf(scope.from());
        var last = Cell.quarterOf(scope.to());
        LongPredicate quarters = quarter -> quarter >= first
                && quarter < last
                && !Cell.startOf(quarter).plus(age).isAfter(now);
        return cells.sum(series, quarters, scope.slices()).plus(standing.sum(series, quarters, scope.slices()));
    }

    private static Figure rank(Variant variant, Statistic statistic, Counts counts, int percent) {
        return counts.isEmpty()
                ? of(variant, statistic, 0, 0, 0)
                : of(variant, statistic, counts.nearestRank(percent, 100), 1, counts.count());
    }

    private static Figure of(Variant variant, Statistic statistic, long part, long whole, long n) {
        return new Figure(variant.id(), statistic, part, whole, n);
    }
}
