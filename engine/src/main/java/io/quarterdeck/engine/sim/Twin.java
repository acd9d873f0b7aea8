package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.kpi.Happened;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Staffing;
import io.quarterdeck.engine.playbook.Target;
import io.quarterdeck.engine.routing.Dispatch;
import io.quarterdeck.engine.routing.Floor;
import io.quarterdeck.engine.routing.Happening;
import io.quarterdeck.engine.routing.Practice;
import io.quarterdeck.engine.routing.Presence;
import io.quarterdeck.engine.routing.Rules;
import io.quarterdeck.engine.sla.Promises;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digital twin of a desk over some days: the live rules of routing and of promises, unchanged, against customers who
 * are drawn from a {@link World} (workforce.md 10.3). Made ready once, then played as often as wanted, on any thread.
 *
 * <p>What it leaves out: people are equally fast and learn nothing, a chat is never seen idle for a minute (so the part
 * that a concurrency of 2.5 leaves over is not used), callers do not redial after giving up, and a pause that begins
 * while somebody is busy is shorter by what she finishes first.
 */
public final class Twin {
    final World world;
    final Roster roster;
    final Days period;
    final Timeline timeline;
    final Rules rules;
    final Promises promises;
    final Kind[] kinds;
    final Categorical mix;
    final Rates rates;
    /** The first interval of each day, and the one after the last. */
    final int[] days;

    final int countedFrom;
    final int countedTo;
    final long end;
    /** Nobody is there yet. */
    final Floor floor;
    /** The channel whose work may go to the partner, or -1. */
    final int overflowing;

    private Twin(World world, Roster roster, Practice practice, Days period) {
        this.world = world;
        this.roster = roster;
        this.period = period;
        var playbook = world.playbook();
        timeline = Timeline.from(period.start());
        rules = Rules.of(playbook, practice);
        promises = Promises.by(playbook);
        kinds = kinds(world);
        var weights = weights(world);
        mix = Categorical.of(weights);
        days = days(period);
        rates = rates(world, period, days, Arrays.stream(weights).sum());
        countedFrom = period.countedFrom();
        countedTo = period.countedTo();
        end = timeline.micros(period.end());
        floor = empty(rules, roster, period);
        var staffing = playbook.staffing();
        overflowing = staffing == null || staffing.overflow() == null
                ? -1
                : channels().indexOf(staffing.overflow().channel());
    }

    /** @param practice how routing gives out work; an offer that lasts for zero seconds is an order */
    public static Twin of(World world, Roster roster, Practice practice, Days period) {
        return new Twin(world, roster, practice, period);
    }

    /** Without asking whether people accept, and otherwise as usual. */
    public static Practice orders() {
        var usual = Practice.usual();
        return new Practice(
                usual.idleReserve(), usual.parksMail(), Duration.ZERO, usual.ownerWait(), usual.exploration());
    }

    public Account play(Streams streams) {
        return play(streams, new StateHash());
    }

    /** The same, and leaves everything that happens and the account in {@code hash}. */
    public Account play(Streams streams, StateHash hash) {
        return play(streams, hash, Witness.NOBODY);
    }

    /** The same run as the live desk would have logged it: what {@code engine.kpi} makes its measures of. */
    public List<Happened> history(Streams streams) {
        var history = new History();
        play(streams, new StateHash(), history);
        return history.lines();
    }

    Account play(Streams streams, StateHash hash, Witness witness) {
        return new TwinRun(this, streams, hash, witness).toTheEnd();
    }

    public World world() {
        return world;
    }

    public Roster roster() {
        return roster;
    }

    public Days period() {
        return period;
    }

    /** The channels that people serve; an account numbers them so. */
    public List<String> channels() {
        return world.demand().lanes().stream().map(lane -> lane.name()).toList();
    }

    /** How many contacts are expected on the counted days. */
    public double expected() {
        return period.first()
                .datesUntil(period.first().plusDays(period.days()))
                .mapToDouble(world.demand()::on)
                .sum();
    }

    boolean isCounted(long now) {
        return now >= countedFrom * Timeline.INTERVAL && now < countedTo * Timeline.INTERVAL;
    }

    Account account() {
        return new Account(
                period.intervals(),
                channels().size(),
                world.playbook().priorities().size());
    }

    Doors[] doors() {
        return world.demand().lanes().stream()
                .map(lane -> new Doors(world.playbook().calendarOf(lane.name()).hours(), timeline))
                .toArray(Doors[]::new);
    }

    String overflowing() {
        return overflowing < 0 ? "" : channels().get(overflowing);
    }

    @Nullable
    Overflow overflow() {
        if (overflowing < 0) {
            return null;
        }
        var lane = world.demand().lanes().get(overflowing);
        var handling = world.assumptions().handling().get(lane.name());
        return new Overflow(
                limit(world.playbook()),
                handling == null ? lane.handling().meanSeconds() : handling.mean(),
                Math.min(1e8, world.assumptions().patience().on(lane.name()).mean()));
    }

    /** The share of callers that the playbook lets go before it calls for help; all of them if it does not say. */
    private static double limit(Playbook playbook) {
        var staffing = playbook.staffing();
        Staffing.Overflow overflow = staffing == null ? null : staffing.overflow();
        if (overflow != null
                && overflow.when().get("projected_abandonment") instanceof Target.Limit(var threshold, var _)) {
            return threshold.limit().amount().doubleValue() / 100;
        }
        return 1;
    }

    private static Kind[] kinds(World world) {
        var kinds = new ArrayList<Kind>();
        var lanes = world.demand().lanes();
        for (var channel = 0; channel < lanes.size(); channel++) {
            for (var work : lanes.get(channel).works()) {
                kinds.add(new Kind(world, channel, lanes.get(channel).channel(), work));
            }
        }
        return kinds.toArray(Kind[]::new);
    }

    /** The shares of all contacts, less those of mails that answer a question of ours. */
    private static double[] weights(World world) {
        var fresh = 1 - world.assumptions().returns().asksBack();
        return world.demand().lanes().stream()
                .flatMap(lane -> lane.works().stream()
                        .map(work -> work.share() * (lane.channel().answer() == null ? fresh : 1)))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static int[] days(Days period) {
        var days = new ArrayList<Integer>();
        var sum = 0;
        for (var date = period.begins(); date.isBefore(period.ends()); date = date.plusDays(1)) {
            days.add(sum);
            sum += new Days(date, 1, 0, 0, period.zone()).intervals();
        }
        days.add(sum);
        return days.stream().mapToInt(Integer::intValue).toArray();
    }

    /** New issues a second, of which {@code share} of the contacts are made that are new. */
    private static Rates rates(World world, Days period, int[] days, double share) {
        var dates = period.begins().datesUntil(period.ends()).toList();
        var contacts = dates.stream().mapToDouble(world.demand()::on).toArray();
        var fresh = Fresh.shares(contacts, world.assumptions().returns());
        var rates = new double[days[days.length - 1]];
        for (var day = 0; day < fresh.length; day++) {
            var expected = world.demand().on(dates.get(day), Days.INTERVAL);
            for (var i = 0; i < expected.length; i++) {
                rates[days[day] + i] = expected[i] * fresh[day] * share / Days.INTERVAL.toSeconds();
            }
        }
        return Rates.of(Days.INTERVAL.toSeconds(), rates);
    }

    private static Floor empty(Rules rules, Roster roster, Days period) {
        var floor = Floor.of(rules, roster.people(), period.start());
        for (var person : roster.people()) {
            var gone = new Happening.Turned(person.id(), Presence.OFFLINE);
            floor = Dispatch.step(floor, gone, rules, period.start()).next();
        }
        return floor;
    }
}
