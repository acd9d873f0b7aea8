package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sim.Account.Spent;
import io.quarterdeck.engine.sim.Account.Verdict;
import io.quarterdeck.engine.sla.PromiseKind;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes in the accounts of a twin's runs, in their order, and says what they come to. */
public final class Runs {
    private static final double HOUR = 3600;

    private final Twin twin;
    private final Ratio[] people = ratios(Figure.values().length);
    private final Ratio[][] channels;
    private final Ratio[][] intervals;
    private final Ratio[][] promises;
    private int runs;

    private enum Figure {
        PAID_HOURS,
        OCCUPANCY,
        COST,
        HANDLING,
        IDLE,
        OFF,
        PARTNER,
        PER_CONTACT,
        PER_ISSUE,
        SATISFIED,
        ESCALATIONS,
        ON_CALL,
        BACKLOG,
        OLDEST
    }

    private enum OfChannel {
        OFFERED,
        LEVEL,
        LEVEL_WITHOUT_LOST,
        LEVEL_OF_ANSWERED,
        ABANDONMENT,
        SPEED,
        CONCURRENCY,
        PARTNER,
        TURNED_AWAY
    }

    private enum OfInterval {
        OFFERED,
        LEVEL,
        ABANDONMENT
    }

    private enum OfPromise {
        MADE,
        KEPT,
        BROKEN,
        MISSED
    }

    public Runs(Twin twin) {
        this.twin = twin;
        var counted = twin.countedTo - twin.countedFrom;
        channels = table(twin.channels().size(), OfChannel.values().length);
        intervals = table(counted * twin.channels().size(), OfInterval.values().length);
        promises = table(PromiseKind.values().length * priorities(), OfPromise.values().length);
    }

    public void add(Account account) {
        runs++;
        for (var channel = 0; channel < channels.length; channel++) {
            add(account, channel);
        }
        for (var kind : PromiseKind.values()) {
            for (var priority = 0; priority < priorities(); priority++) {
                add(account, kind, priority);
            }
        }
        addPeople(account);
    }

    public Report report() {
        return new Report(
                runs,
                IntStream.range(0, channels.length).mapToObj(this::channel).toList(),
                Stream.of(PromiseKind.values())
                        .flatMap(kind -> IntStream.range(0, priorities())
                                .filter(it -> of(kind, it)[OfPromise.MADE.ordinal()]
                                                .amount()
                                                .value()
                                        > 0)
                                .mapToObj(it -> promise(kind, it)))
                        .toList(),
                people(),
                IntStream.range(0, intervals.length).mapToObj(this::interval).toList());
    }

    private void add(Account account, int channel) {
        var all = Outcome.NOTHING;
        for (var i = twin.countedFrom; i < twin.countedTo; i++) {
            var outcome = account.contacts.of(i, channel);
            var row = intervals[(i - twin.countedFrom) * channels.length + channel];
            row[OfInterval.OFFERED.ordinal()].add(outcome.arrived(), 1);
            row[OfInterval.LEVEL.ordinal()].add(outcome.inTime(), outcome.arrived());
            row[OfInterval.ABANDONMENT.ordinal()].add(outcome.abandoned(), outcome.arrived());
            all = all.plus(outcome);
        }
        var row = channels[channel];
        row[OfChannel.OFFERED.ordinal()].add(all.arrived(), 1);
        row[OfChannel.LEVEL.ordinal()].add(all.inTime(), all.arrived());
        row[OfChannel.LEVEL_WITHOUT_LOST.ordinal()].add(all.inTime(), all.arrived() - all.lostInTime());
        row[OfChannel.LEVEL_OF_ANSWERED.ordinal()].add(all.inTime(), all.answered());
        row[OfChannel.ABANDONMENT.ordinal()].add(all.abandoned(), all.arrived());
        row[OfChannel.SPEED.ordinal()].add(all.waitOfAnswered(), all.answered());
        row[OfChannel.CONCURRENCY.ordinal()].add(all.servedSeconds(), all.busySeconds());
        row[OfChannel.PARTNER.ordinal()].add(account.partner(channel), 1);
        row[OfChannel.TURNED_AWAY.ordinal()].add(account.turnedAway(channel), 1);
    }

    private void add(Account account, PromiseKind kind, int priority) {
        var row = of(kind, priority);
        var kept = account.promises(kind, priority, Verdict.KEPT);
        var missed = account.promises(kind, priority, Verdict.MISSED);
        row[OfPromise.MADE.ordinal()].add(account.promises(kind, priority, Verdict.MADE), 1);
        row[OfPromise.KEPT.ordinal()].add(kept, 1);
        row[OfPromise.BROKEN.ordinal()].add(missed, 1);
        row[OfPromise.MISSED.ordinal()].add(missed, kept + missed);
    }

    private void addPeople(Account account) {
        var house = twin.world.assumptions().house();
        var busy = hours(account, Spent.BUSY);
        var idle = hours(account, Spent.IDLE);
        var off = hours(account, Spent.OFF_THE_FLOOR);
        var answered = 0L;
        var partner = 0L;
        for (var channel = 0; channel < channels.length; channel++) {
            answered +=
                    account.contacts(channel, twin.countedFrom, twin.countedTo).answered();
            partner += account.partner(channel);
        }
        var escalations = 0L;
        for (var priority = 0; priority < priorities(); priority++) {
            escalations += account.escalations(priority);
        }
        var cost = (busy + idle + off) * house.perHour() + partner * house.perPartnerCall();
        add(Figure.PAID_HOURS, busy + idle + off, 1);
        add(Figure.OCCUPANCY, busy, busy + idle);
        add(Figure.COST, cost, 1);
        add(Figure.HANDLING, busy * house.perHour(), 1);
        add(Figure.IDLE, idle * house.perHour(), 1);
        add(Figure.OFF, off * house.perHour(), 1);
        add(Figure.PARTNER, partner * house.perPartnerCall(), 1);
        add(Figure.PER_CONTACT, cost, answered);
        add(Figure.PER_ISSUE, cost, account.issues());
        add(Figure.SATISFIED, account.satisfied(), account.surveys());
        add(Figure.ESCALATIONS, escalations, 1);
        add(Figure.ON_CALL, account.onCall(), 1);
        add(Figure.BACKLOG, account.backlog(), 1);
        add(Figure.OLDEST, account.oldestSeconds(), 1);
    }

    private Report.OfChannel channel(int channel) {
        var row = channels[channel];
        var lane = twin.world.demand().lanes().get(channel);
        return new Report.OfChannel(
                lane.name(),
                lane.channel().answer() != null,
                row[OfChannel.OFFERED.ordinal()].amount(),
                row[OfChannel.LEVEL.ordinal()].share(),
                row[OfChannel.LEVEL_WITHOUT_LOST.ordinal()].share(),
                row[OfChannel.LEVEL_OF_ANSWERED.ordinal()].share(),
                row[OfChannel.ABANDONMENT.ordinal()].share(),
                row[OfChannel.SPEED.ordinal()].amount(),
                row[OfChannel.CONCURRENCY.ordinal()].amount(),
                row[OfChannel.PARTNER.ordinal()].amount(),
                row[OfChannel.TURNED_AWAY.ordinal()].amount());
    }

    private Report.OfPromise promise(PromiseKind kind, int priority) {
        var row = of(kind, priority);
        return new Report.OfPromise(
                kind,
                twin.world.playbook().priorities().get(priority).name(),
                row[OfPromise.MADE.ordinal()].amount(),
                row[OfPromise.KEPT.ordinal()].amount(),
                row[OfPromise.BROKEN.ordinal()].amount(),
                row[OfPromise.MISSED.ordinal()].share());
    }

    private Report.OfPeople people() {
        return new Report.OfPeople(
                amount(Figure.PAID_HOURS),
                people[Figure.OCCUPANCY.ordinal()].share(),
                amount(Figure.COST),
                amount(Figure.HANDLING),
                amount(Figure.IDLE),
                amount(Figure.OFF),
                amount(Figure.PARTNER),
                amount(Figure.PER_CONTACT),
                amount(Figure.PER_ISSUE),
                people[Figure.SATISFIED.ordinal()].share(),
                amount(Figure.ESCALATIONS),
                amount(Figure.ON_CALL),
                amount(Figure.BACKLOG),
                amount(Figure.OLDEST));
    }

    private Report.OfInterval interval(int place) {
        var row = intervals[place];
        return new Report.OfInterval(
                twin.period.at(twin.countedFrom + place / channels.length),
                twin.channels().get(place % channels.length),
                row[OfInterval.OFFERED.ordinal()].amount(),
                row[OfInterval.LEVEL.ordinal()].share(),
                row[OfInterval.ABANDONMENT.ordinal()].share());
    }

    private double hours(Account account, Spent how) {
        return account.seconds(how, twin.countedFrom, twin.countedTo) / HOUR;
    }

    private void add(Figure figure, double part, double whole) {
        people[figure.ordinal()].add(part, whole);
    }

    private Estimate amount(Figure figure) {
        return people[figure.ordinal()].amount();
    }

    private Ratio[] of(PromiseKind kind, int priority) {
        return promises[kind.ordinal() * priorities() + priority];
    }

    private int priorities() {
        return twin.world.playbook().priorities().size();
    }

    private static Ratio[][] table(int rows, int figures) {
        var table = new Ratio[rows][];
        for (var row = 0; row < rows; row++) {
            table[row] = ratios(figures);
        }
        return table;
    }

    private static Ratio[] ratios(int count) {
        Supplier<Ratio> fresh = Ratio::new;
        return Stream.generate(fresh).limit(count).toArray(Ratio[]::new);
    }
}
