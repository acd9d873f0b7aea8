package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.refusal;
import static io.quarterdeck.engine.measure.Lawful.within;

import java.util.Arrays;
import java.util.Collections;
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
     * The same with extra agents only where fewer than some number are at work, and with that number as low on every day
     * as all the work allows: a plan without crowded slots, which could not be laid out in shifts. Of the seats it
     * counts only whether a slot has any.
     *
     * @param days the day of each slot, from 0 on
     */
    public static BlendedPlan level(
            List<DeadlineWork> work,
            List<BlendedSlot> slots,
            List<Integer> days,
            int slotSeconds,
            IdleReserve reserve) {
        if (days.size() != slots.size()) {
            throw refusal("days", days.size() + " slots", "as many as there are slots: " + slots.size());
        }
        var all = new BlendedStaffing(work, slots, slotSeconds, reserve);
        return plan(work, all.upTo(all.levels(days), days), slotSeconds, reserve);
    }

    /** The number of people of each day: the same for all, then less wherever it can be, in ever smaller steps. */
    private int[] levels(List<Integer> days) {
        var levels = new int[Collections.max(days) + 1];
        Arrays.fill(levels, ChatQueue.MOST_AGENTS);
        var best = done(seats(upTo(levels, days)));
        var common = Staffing.fewest(0, it -> {
            Arrays.fill(levels, it);
            return done(seats(upTo(levels, days))) == best;
        });
        Arrays.fill(levels, common);
        for (var step = Integer.highestOneBit(Math.max(1, common)); step > 0; step /= 2) {
            for (var day = 0; day < levels.length; day++) {
                var before = levels[day];
                levels[day] = Math.max(0, before - step);
                if (done(seats(upTo(levels, days))) < best) {
                    levels[day] = before;
                }
            }
        }
        return levels;
    }

    /** As many seats as bring a team to the number of people of its day. */
    private List<BlendedSlot> upTo(int[] levels, List<Integer> days) {
        return IntStream.range(0, slots.size())
                .mapToObj(it -> {
                    var slot = slots.get(it);
                    var seats = slot.seats() == 0 ? 0 : Math.max(0, levels[days.get(it)] - slot.agents());
                    return new BlendedSlot(slot.agents(), slot.erlangs(), seats, slot.price());
                })
                .toList();
    }

    private long[] seats(List<BlendedSlot> of) {
        return of.stream().mapToLong(it -> it.seats() * anAgent).toArray();
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
