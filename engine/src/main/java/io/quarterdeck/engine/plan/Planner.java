package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.staffing.BlendedPlan;
import io.quarterdeck.engine.staffing.BlendedSlot;
import io.quarterdeck.engine.staffing.BlendedStaffing;
import io.quarterdeck.engine.staffing.DeadlineWork;
import io.quarterdeck.engine.staffing.IdleReserve;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plans weeks: first the agents of every channel that is answered at once, each by itself; then the work that can wait,
 * into their idle time and, where that is not enough, into that of more people; then shrinkage, and shifts.
 *
 * <p>A week is planned with some days before and after it: its Monday has the mail of the weekend to answer, and what
 * comes on its Sunday is due in the week after.
 */
public final class Planner {
    private static final int DAYS_BEFORE = 4;
    private static final int DAYS = 14;
    private static final int WEEK = 7;
    private static final int MOST_SEATS = 10_000;

    private final Playbook playbook;
    private final Frame frame;
    private final Assumptions assumptions;
    private final Duration interval;

    private Planner(Playbook playbook, Assumptions assumptions, Duration interval) {
        this.playbook = playbook;
        this.frame = Frame.of(playbook);
        this.assumptions = assumptions;
        this.interval = interval;
    }

    /** In the intervals that the playbook names. */
    public static Planner of(Playbook playbook, Assumptions assumptions) {
        var staffing = playbook.staffing();
        return of(playbook, assumptions, staffing == null ? Frame.USUAL_INTERVAL : staffing.interval());
    }

    public static Planner of(Playbook playbook, Assumptions assumptions, Duration interval) {
        return new Planner(playbook, assumptions, interval);
    }

    /** The week from Monday on that {@code date} is in. */
    public WeekPlan week(Demand demand, LocalDate date) {
        var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var grid = Grid.of(
                monday.minusDays(DAYS_BEFORE), DAYS, interval, playbook.calendar().hours());
        var from = grid.index(demand.day(monday).starts());
        var to = grid.index(demand.day(monday.plusDays(WEEK)).starts());
        var contacts = grid.contacts(demand);
        var live = live(demand, grid, contacts);
        var waiting = WaitingWork.of(Waiting.of(demand, playbook), contacts, playbook, grid, from, to);
        var blended = blended(waiting, live, grid);
        var slots = slots(demand, grid, contacts, live, blended);
        var scheduled = slots.stream().map(Slot::scheduled).toList();
        var cover = Shifts.of(frame.shifts(), grid).cover(scheduled, from, to);
        var week = slots.subList(from, to);
        var roster = new Roster(
                grid.at(from),
                interval,
                week.stream().map(Slot::people).toList(),
                scheduled.subList(from, to),
                cover.shifts());
        return new WeekPlan(
                monday,
                new WeekPlan.Ground(demand, frame, assumptions),
                week,
                roster,
                new WeekPlan.Deadlines(waiting.alone(), waiting.unkept()));
    }

    /** What each live channel needs in each interval; nothing in a closed one. */
    private List<List<LiveNeed>> live(Demand demand, Grid grid, double[] contacts) {
        var bySlot = new ArrayList<List<LiveNeed>>();
        for (var slot = 0; slot < grid.size(); slot++) {
            bySlot.add(new ArrayList<>());
        }
        for (var lane : demand.lanes()) {
            if (WeekPlan.isLive(lane)) {
                var arriving = new double[grid.size()];
                for (var slot = 0; slot < arriving.length; slot++) {
                    arriving[slot] = contacts[slot] * lane.share() * grid.open().get(slot);
                }
                var needs = channel(lane).needs(arriving, grid.seconds());
                for (var slot = 0; slot < arriving.length; slot++) {
                    if (grid.isOpen(slot)) {
                        bySlot.get(slot).add(needs.get(slot));
                    }
                }
            }
        }
        return bySlot;
    }

    private LiveChannel channel(Lane lane) {
        var answer = lane.channel().answer();
        return answer != null && lane.atOnce() >= 2
                ? ChatDesk.of(lane, answer, frame, assumptions)
                : Calls.of(lane, frame, assumptions);
    }

    /**
     * The people hired for work that can wait are the same number all day, and as few as are enough: a day with one
     * crowded quarter-hour cannot be laid out in shifts. Where fewer are at work already, one more comes first.
     */
    private BlendedPlan blended(WaitingWork waiting, List<List<LiveNeed>> live, Grid grid) {
        var work = merged(waiting.pieces(), grid.size());
        var reserve = new IdleReserve(assumptions.idleReserve(), frame.mostOccupancy());
        var least = blended(work, live, grid, reserve, MOST_SEATS).undoneSeconds();
        var low = -1;
        var high = 0;
        while (blended(work, live, grid, reserve, high).undoneSeconds() > least) {
            low = high;
            high = Math.min(MOST_SEATS, 2 * high + 1);
        }
        while (high - low > 1) {
            var middle = (low + high) >>> 1;
            if (blended(work, live, grid, reserve, middle).undoneSeconds() > least) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return blended(work, live, grid, reserve, high);
    }

    private static BlendedPlan blended(
            List<DeadlineWork> work, List<List<LiveNeed>> live, Grid grid, IdleReserve reserve, int seats) {
        var slots = IntStream.range(0, grid.size())
                .mapToObj(it -> blendedSlot(live.get(it), grid.isOpen(it) ? seats : 0))
                .toList();
        return BlendedStaffing.plan(work, slots, grid.seconds(), reserve);
    }

    private static BlendedSlot blendedSlot(List<LiveNeed> live, int seats) {
        var agents = live.stream().mapToInt(LiveNeed::agents).sum();
        var erlangs = live.stream().mapToDouble(LiveNeed::erlangs).sum();
        return new BlendedSlot(agents, erlangs, seats, 1.0 + agents);
    }

    /** Whose work it is does not matter for when it is done: pieces of the same slots are one. */
    private static List<DeadlineWork> merged(List<DeadlineWork> pieces, int slots) {
        record Stretch(int arrives, int due) {}
        var seconds = new LinkedHashMap<Stretch, Long>();
        for (var it : pieces) {
            seconds.merge(new Stretch(it.arrives(), Math.min(it.due(), slots)), it.seconds(), Long::sum);
        }
        return seconds.entrySet().stream()
                .map(it -> new DeadlineWork(
                        "", it.getKey().arrives(), it.getKey().due(), it.getValue()))
                .toList();
    }

    private List<Slot> slots(
            Demand demand, Grid grid, double[] contacts, List<List<LiveNeed>> live, BlendedPlan blended) {
        var slots = new ArrayList<Slot>();
        for (var i = 0; i < grid.size(); i++) {
            var byChannel = new HashMap<String, Double>();
            for (var lane : demand.lanes()) {
                byChannel.put(lane.name(), contacts[i] * lane.share());
            }
            var waiting = blended.intervals().get(i);
            var agents = live.get(i).stream().mapToInt(LiveNeed::agents).sum() + waiting.extra();
            var people = grid.isOpen(i) ? Math.max(1, agents) : 0;
            slots.add(new Slot(
                    grid.at(i),
                    byChannel,
                    live.get(i),
                    new Slot.WaitingShare(waiting.idle(), waiting.working(), waiting.extra()),
                    people,
                    frame.shrinkage().scheduled(people)));
        }
        return slots;
    }
}
