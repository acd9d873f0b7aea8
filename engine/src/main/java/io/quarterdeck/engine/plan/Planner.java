package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.forecast.Seasons;
import io.quarterdeck.engine.measure.Range;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Plans weeks: first the agents of the channels that are answered at once; then the work that can wait,
 * into their idle time and, where that is not enough, into that of more people; then shrinkage, and shifts.
 *
 * <p>A week is planned with some days before and after it: its Monday has the mail of the weekend to answer, and what
 * comes on its Sunday is due in the week after.
 */
public final class Planner {
    private static final int DAYS_BEFORE = 4;
    private static final int DAYS = 14;
    private static final int WEEK = 7;

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
                monday.minusDays(DAYS_BEFORE),
                DAYS,
                interval,
                playbook.calendar().hours());
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
                new WeekPlan.Deadlines(waiting.alone(grid, from, to), waiting.unkept()));
    }

    /** What the peaks of the playbook add to an ordinary week of those who answer at once. */
    public SeasonPlan season(Demand demand, LocalDate date) {
        var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var grid = Grid.of(monday, WEEK, interval, playbook.calendar().hours());
        var planned = grid.contacts(demand);
        for (var slot = 0; slot < grid.size(); slot++) {
            var factor = demand.seasons().factor(grid.day(slot));
            planned[slot] = factor == 0 ? 0 : planned[slot] / factor;
        }
        var hours = hours(demand, grid, planned);
        return new SeasonPlan(
                monday.datesUntil(monday.plusDays(WEEK))
                        .flatMap(it -> demand.seasons().on(it).stream())
                        .distinct()
                        .toList(),
                frame.hoursAWeek() * (1 - frame.shrinkage().share()),
                sum(hours),
                new Range<>(
                        overlaid(hours, demand, grid, Seasons.Height.FLOOR),
                        overlaid(hours, demand, grid, Seasons.Height.CEILING)),
                new Range<>(
                        sum(hours(demand, grid, busier(planned, demand, grid, Seasons.Height.FLOOR))),
                        sum(hours(demand, grid, busier(planned, demand, grid, Seasons.Height.CEILING)))));
    }

    /** Agent-hours of each slot. */
    private double[] hours(Demand demand, Grid grid, double[] contacts) {
        return live(demand, grid, contacts).stream()
                .mapToDouble(it -> it.agents() * grid.seconds() / 3600.0)
                .toArray();
    }

    private static double overlaid(double[] hours, Demand demand, Grid grid, Seasons.Height height) {
        return sum(busier(hours, demand, grid, height));
    }

    private static double[] busier(double[] values, Demand demand, Grid grid, Seasons.Height height) {
        var seasons = demand.seasons().at(height);
        return IntStream.range(0, values.length)
                .mapToDouble(it -> values[it] * seasons.factor(grid.day(it)))
                .toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    /** What the live channels need in each interval; nothing in a closed one. */
    private List<LiveTeam> live(Demand demand, Grid grid, double[] contacts) {
        var lanes = demand.lanes().stream().filter(WeekPlan::isLive).toList();
        var apart = lanes.stream()
                .map(it -> channel(it).needs(arriving(it.share(), grid, contacts), grid.seconds()))
                .toList();
        var together = lanes.size() < 2
                ? List.<LiveNeed>of()
                : Calls.together(lanes, frame, assumptions)
                        .needs(arriving(lanes.stream().mapToDouble(Lane::share).sum(), grid, contacts), grid.seconds());
        return IntStream.range(0, grid.size())
                .mapToObj(slot -> grid.isOpen(slot)
                        ? LiveTeam.of(
                                apart.stream().map(it -> it.get(slot)).toList(),
                                together.isEmpty() ? Optional.empty() : Optional.of(together.get(slot)))
                        : LiveTeam.NOBODY)
                .toList();
    }

    private static double[] arriving(double share, Grid grid, double[] contacts) {
        return IntStream.range(0, grid.size())
                .mapToDouble(it -> contacts[it] * share * grid.open().get(it))
                .toArray();
    }

    private LiveChannel channel(Lane lane) {
        var answer = lane.channel().answer();
        return answer != null && lane.atOnce() >= 2
                ? ChatDesk.of(lane, answer, frame, assumptions)
                : Calls.of(lane, frame, assumptions);
    }

    /** People for work that can wait come where fewest are at work, and to no more than are enough all day long. */
    private BlendedPlan blended(WaitingWork waiting, List<LiveTeam> live, Grid grid) {
        var slots = IntStream.range(0, grid.size())
                .mapToObj(it -> blendedSlot(live.get(it), grid.isOpen(it) ? 1 : 0))
                .toList();
        var reserve = new IdleReserve(assumptions.idleReserve(), frame.mostOccupancy());
        var days = IntStream.range(0, grid.size()).mapToObj(grid::dayNumber).toList();
        return BlendedStaffing.level(merged(waiting.pieces(), grid.size()), slots, days, grid.seconds(), reserve);
    }

    private static BlendedSlot blendedSlot(LiveTeam live, int seats) {
        return new BlendedSlot(live.agents(), live.erlangs(), seats, 1.0 + live.agents());
    }

    /** Whose work it is does not matter for when it is done: pieces of the same slots are one. */
    private static List<DeadlineWork> merged(List<DeadlineWork> pieces, int slots) {
        record Stretch(int arrives, int due) {}
        var seconds = new LinkedHashMap<Stretch, Long>();
        for (var it : pieces) {
            seconds.merge(new Stretch(it.arrives(), Math.min(it.due(), slots)), it.seconds(), Long::sum);
        }
        return seconds.entrySet().stream()
                .map(it ->
                        new DeadlineWork("", it.getKey().arrives(), it.getKey().due(), it.getValue()))
                .toList();
    }

    private List<Slot> slots(Demand demand, Grid grid, double[] contacts, List<LiveTeam> live, BlendedPlan blended) {
        var slots = new ArrayList<Slot>();
        for (var i = 0; i < grid.size(); i++) {
            var byChannel = new HashMap<String, Double>();
            for (var lane : demand.lanes()) {
                byChannel.put(lane.name(), contacts[i] * lane.share());
            }
            var waiting = blended.intervals().get(i);
            var agents = live.get(i).agents() + waiting.extra();
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
