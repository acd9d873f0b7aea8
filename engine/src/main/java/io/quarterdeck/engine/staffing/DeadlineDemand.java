package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.refusal;
import static io.quarterdeck.engine.measure.Lawful.within;

import io.quarterdeck.engine.staffing.AsyncCapacity.Binding;
import io.quarterdeck.engine.staffing.AsyncCapacity.Enough;
import io.quarterdeck.engine.staffing.AsyncCapacity.Impossible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Work with deadlines against staffed hours: the demand-bound function of real-time scheduling (Baruah, Rosier and
 * Howell 1990), exactly. Earliest deadline first keeps every deadline that any order keeps, so {@code c} agents are
 * enough if and only if no interval has more work, arriving in it and due in it, than {@code c} times its staffed time.
 *
 * <p>A week that repeats for ever needs no interval longer than itself: one that is longer by a week has at most a
 * week's work more, so it needs no more agents than either the shorter one or the throughput.
 */
public final class DeadlineDemand {
    private static final Comparator<CriticalInterval> FIRST =
            Comparator.comparingInt(CriticalInterval::from).thenComparingInt(CriticalInterval::to);
    private static final Comparator<CriticalInterval> SHORTEST =
            Comparator.comparingInt(CriticalInterval::slots).thenComparing(FIRST);
    private static final Comparator<CriticalInterval> TIGHTEST =
            ((Comparator<CriticalInterval>) CriticalInterval::byNeed).reversed().thenComparing(FIRST);

    private final List<DeadlineWork> work;
    private final StaffedSlots slots;
    private final CriticalInterval everything;
    private final boolean weekly;

    private DeadlineDemand(List<DeadlineWork> work, StaffedSlots slots, int cycle, boolean weekly) {
        this.work = List.copyOf(work);
        this.slots = slots;
        this.weekly = weekly;
        var seconds = work.stream().mapToLong(DeadlineWork::seconds).sum();
        within("seconds of all work", (double) seconds, 0, Fraction.MOST);
        this.everything = new CriticalInterval(0, cycle, seconds, slots.seconds(0, cycle));
        if (everything.staffed() == 0) {
            throw refusal("staffed seconds", 0, "above 0");
        }
    }

    /**
     * A week that repeats for ever.
     *
     * @param work by slot of the week; deadlines may lie in a later week
     */
    public static DeadlineDemand weekly(List<DeadlineWork> work, StaffedSlots week) {
        var size = within("slots of a week", week.size(), 1, StaffedSlots.MOST_SLOTS / 2);
        work.forEach(it -> within("slot of arrival", it.arrives(), 0, size - 1));
        return new DeadlineDemand(work, week, size, true);
    }

    /**
     * Some weeks written out, with nothing before and nothing after.
     *
     * @param cycle the slots, from the first, that the throughput is measured over
     */
    public static DeadlineDemand over(List<DeadlineWork> work, StaffedSlots slots, int cycle) {
        within("slots of the cycle", cycle, 1, slots.size());
        work.forEach(it -> within("slot when work is due", it.due(), 1, slots.size()));
        return new DeadlineDemand(work, slots, cycle, false);
    }

    /** How many agents keep every deadline. */
    public AsyncCapacity capacity() {
        var throughput = everything.agents();
        var tightest = first(it -> true, TIGHTEST);
        if (tightest == null) {
            return new Enough(throughput, Binding.THROUGHPUT, everything, throughput);
        }
        var gap = tightest.staffed() == 0 ? first(it -> it.staffed() == 0, SHORTEST) : null;
        if (gap != null) {
            return new Impossible(conflict(gap, throughput), throughput);
        }
        return CriticalInterval.byNeed(tightest, everything) < 0
                ? new Enough(throughput, Binding.THROUGHPUT, tightest, throughput)
                : new Enough(tightest.agents(), Binding.CRITICAL_INTERVAL, tightest, throughput);
    }

    /** Why {@code agents} cannot keep every deadline; empty when they can. */
    public Optional<DeadlineConflict> conflict(Fraction agents) {
        var found = first(it -> it.exceeds(agents), SHORTEST);
        if (found == null && everything.exceeds(agents)) {
            found = everything;
        }
        return Optional.ofNullable(found).map(it -> conflict(it, agents));
    }

    /** Of the intervals from an arrival to a deadline, no longer than the slots, the first wanted one by this order. */
    private @Nullable CriticalInterval first(Predicate<CriticalInterval> wanted, Comparator<CriticalInterval> order) {
        var size = slots.size();
        var horizon = weekly ? slots.repeated(2) : slots;
        var arrivals = arrivals();
        var dueAt = new long[horizon.size() + 1];
        CriticalInterval best = null;
        for (var from = horizon.size() - 1; from >= 0; from--) {
            for (var piece : arrivals.get(from % size)) {
                var due = piece.due() + from - piece.arrives();
                if (due < dueAt.length) {
                    dueAt[due] += piece.seconds();
                }
            }
            if (from < size && !arrivals.get(from).isEmpty()) {
                var inside = 0L;
                for (var to = from + 1; to <= Math.min(from + size, horizon.size()); to++) {
                    inside += dueAt[to];
                    if (dueAt[to] > 0) {
                        var interval = new CriticalInterval(from, to, inside, horizon.seconds(from, to));
                        if (wanted.test(interval) && (best == null || order.compare(interval, best) < 0)) {
                            best = interval;
                        }
                    }
                }
            }
        }
        return best;
    }

    private List<List<DeadlineWork>> arrivals() {
        var bySlot = new ArrayList<List<DeadlineWork>>();
        for (var slot = 0; slot < slots.size(); slot++) {
            bySlot.add(new ArrayList<>());
        }
        work.stream()
                .filter(it -> it.seconds() > 0)
                .forEach(it -> bySlot.get(it.arrives()).add(it));
        return bySlot;
    }

    /** The least set of classes: the smallest go, as long as the rest is still too much. */
    private DeadlineConflict conflict(CriticalInterval interval, Fraction agents) {
        var seconds = secondsByClass(interval);
        var least = interval;
        for (var name : bySize(seconds)) {
            var rest = least.without(seconds.getOrDefault(name, 0L));
            if (rest.exceeds(agents)) {
                least = rest;
                seconds.remove(name);
            }
        }
        return new DeadlineConflict(least, bySize(seconds).reversed());
    }

    private TreeMap<String, Long> secondsByClass(CriticalInterval interval) {
        var seconds = new TreeMap<String, Long>();
        for (var piece : work) {
            for (var shift = 0; shift <= (weekly ? slots.size() : 0); shift += slots.size()) {
                var inside = piece.arrives() + shift >= interval.from() && piece.due() + shift <= interval.to();
                if (inside || interval == everything && shift == 0) {
                    seconds.merge(piece.name(), piece.seconds(), Long::sum);
                }
            }
        }
        return seconds;
    }

    private static List<String> bySize(TreeMap<String, Long> seconds) {
        return seconds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
