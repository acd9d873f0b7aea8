package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Work done as a fluid, the earliest deadline first; what is not done when it falls due is late and is put aside. No
 * order gets more done in time (Glover 1967: a matching in a convex bipartite graph).
 */
public final class EarliestDeadline {
    private final List<DeadlineWork> work;
    private final int horizon;
    private final long scale;

    /**
     * @param scale into how many parts a second is divided, so that fractions of an agent stay whole numbers
     */
    private EarliestDeadline(List<DeadlineWork> work, long scale) {
        this.work = work.stream()
                .sorted(Comparator.comparingInt(DeadlineWork::arrives))
                .toList();
        this.horizon = work.stream().mapToInt(DeadlineWork::due).max().orElse(0);
        this.scale = scale;
    }

    static EarliestDeadline of(List<DeadlineWork> work) {
        return new EarliestDeadline(work, 1);
    }

    /** The seconds of work that {@code agents}, who are there in every staffed slot, have not done when it is due. */
    public static double late(List<DeadlineWork> work, StaffedSlots slots, Fraction agents) {
        var parts = agents.denominator();
        var seconds = work.stream().mapToLong(DeadlineWork::seconds).sum();
        within("seconds of all work", (double) seconds, 0, Fraction.MOST);
        var line = new EarliestDeadline(work, parts);
        var capacity = new long[line.horizon];
        for (var slot = 0; slot < Math.min(line.horizon, slots.size()); slot++) {
            capacity[slot] = slots.seconds(slot, slot + 1) * agents.numerator();
        }
        return (double) (seconds * parts - Arrays.stream(line.done(capacity)).sum()) / parts;
    }

    /** How much of each slot's capacity is used; slots without a capacity have none. */
    long[] done(long[] capacity) {
        var done = new long[capacity.length];
        var waiting = new long[horizon + 1];
        var next = 0;
        var first = horizon;
        for (var slot = 0; slot < Math.min(horizon, capacity.length); slot++) {
            for (; next < work.size() && work.get(next).arrives() == slot; next++) {
                var piece = work.get(next);
                waiting[piece.due()] += piece.seconds() * scale;
                first = Math.min(first, piece.due());
            }
            first = Math.max(first, slot + 1);
            while (done[slot] < capacity[slot] && first <= horizon) {
                var now = Math.min(waiting[first], capacity[slot] - done[slot]);
                done[slot] += now;
                waiting[first] -= now;
                if (waiting[first] == 0) {
                    first++;
                }
            }
        }
        return done;
    }
}
