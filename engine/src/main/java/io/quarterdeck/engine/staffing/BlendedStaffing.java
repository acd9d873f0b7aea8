package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Work with deadlines among calls: first into the idle time of those who answer them, the earliest deadline first; what is
 * left hires extra agents in the cheapest slots between its arrival and its deadline.
 *
 * <p>Which amounts of time can be used at all is a polymatroid (jobs matched to slots of an interval), so the cheapest
 * slots, each filled as far as it helps, are the minimum-cost flow. Whole agents are that, rounded up, without those who
 * turn out not to be needed.
 */
public final class BlendedStaffing {
    private final EarliestDeadline work;
    private final List<BlendedSlot> slots;
    private final int slotSeconds;
    private final long anAgent;
    private final long[] idle;

    private BlendedStaffing(List<DeadlineWork> work, List<BlendedSlot> slots, int slotSeconds, IdleReserve reserve) {
        this.work = EarliestDeadline.of(work);
        this.slots = slots;
        this.slotSeconds = within("seconds of a slot", slotSeconds, 1, StaffedSlots.MOST_SECONDS);
        this.anAgent = Math.max(1, (long) (slotSeconds * reserve.mostOccupancy()));
        this.idle = slots.stream()
                .mapToLong(it -> (long) (reserve.idle(it.agents(), it.erlangs()) * slotSeconds))
                .toArray();
    }

    /** The plan for all of these slots; work that is due after the last of them is still done within them. */
    public static BlendedPlan plan(
            List<DeadlineWork> work, List<BlendedSlot> slots, int slotSeconds, IdleReserve reserve) {
        within("slots", slots.size(), 1, StaffedSlots.MOST_SLOTS);
        work.forEach(it -> within("slot of arrival", it.arrives(), 0, slots.size() - 1));
        var all = work.stream().mapToLong(DeadlineWork::seconds).sum();
        within("seconds of all work", (double) all, 0, Fraction.MOST);
        return new BlendedStaffing(work, slots, slotSeconds, reserve).plan(all);
    }

    /**
     * The same with no more extra agents in any slot than are enough if all slots that have seats have as many: a plan
     * without one crowded slot, which could not be laid out in shifts. Seats say only whether there are any.
     */
    public static BlendedPlan level(
            List<DeadlineWork> work, List<BlendedSlot> slots, int slotSeconds, IdleReserve reserve) {
        var most = seated(slots, ChatQueue.MOST_AGENTS);
        var all = new BlendedStaffing(work, most, slotSeconds, reserve);
        var best = all.done(all.seats(ChatQueue.MOST_AGENTS));
        var seats = Staffing.fewest(0, it -> all.done(all.seats(it)) == best);
        return plan(work, seated(slots, seats), slotSeconds, reserve);
    }

    private static List<BlendedSlot> seated(List<BlendedSlot> slots, int seats) {
        return slots.stream()
                .map(it -> new BlendedSlot(it.agents(), it.erlangs(), it.seats() > 0 ? seats : 0, it.price()))
                .toList();
    }

    private long[] seats(int each) {
        return slots.stream()
                .mapToLong(it -> it.seats() > 0 ? each * anAgent : 0)
                .toArray();
    }

    private BlendedPlan plan(long all) {
        var needed = new long[idle.length];
        var best = done(needed);
        for (var slot : byPrice()) {
            needed[slot] = slots.get(slot).seats() * anAgent;
            var more = done(needed);
            needed[slot] = more - best;
            best = more;
        }
        var people = Arrays.stream(needed).map(it -> Math.ceilDiv(it, anAgent)).toArray();
        for (var slot : byPrice().reversed()) {
            while (people[slot] > 0 && done(without(people, slot)) == best) {
                people[slot]--;
            }
        }
        return plan(all - best, needed, people);
    }

    private BlendedPlan plan(long undone, long[] needed, long[] people) {
        var working = work.done(capacity(seconds(people)));
        var intervals = IntStream.range(0, idle.length)
                .mapToObj(it -> new BlendedPlan.Interval(
                        (double) idle[it] / slotSeconds,
                        (double) working[it] / slotSeconds,
                        (double) needed[it] / anAgent,
                        (int) people[it]))
                .toList();
        var leastCost = 0.0;
        var cost = 0.0;
        for (var slot = 0; slot < idle.length; slot++) {
            leastCost += intervals.get(slot).needed() * slots.get(slot).price();
            cost += people[slot] * slots.get(slot).price();
        }
        return new BlendedPlan(intervals, undone, leastCost, cost);
    }

    private List<Integer> byPrice() {
        return IntStream.range(0, idle.length)
                .boxed()
                .filter(it -> slots.get(it).seats() > 0)
                .sorted(Comparator.comparingDouble(it -> slots.get(it).price()))
                .toList();
    }

    private long[] without(long[] people, int slot) {
        var fewer = people.clone();
        fewer[slot]--;
        return seconds(fewer);
    }

    private long[] seconds(long[] people) {
        return Arrays.stream(people).map(it -> it * anAgent).toArray();
    }

    private long done(long[] extra) {
        return Arrays.stream(work.done(capacity(extra))).sum();
    }

    private long[] capacity(long[] extra) {
        return IntStream.range(0, idle.length)
                .mapToLong(it -> idle[it] + extra[it])
                .toArray();
    }
}
