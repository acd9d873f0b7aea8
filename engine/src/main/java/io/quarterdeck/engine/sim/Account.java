package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sla.PromiseKind;

/**
 * What became of one run: of contacts by interval and channel, of promises by kind and priority, and of people's time.
 * Accounts of the same twin add up; whoever wants the same bits adds them in the same order.
 */
public final class Account {

    /** What can become of a promise; what is neither is still owed when the run ends. */
    public enum Verdict {
        MADE,
        KEPT,
        MISSED,
        DROPPED
    }

    /** How people's paid time is spent. */
    public enum Spent {
        BUSY,
        IDLE,
        OFF_THE_FLOOR
    }

    private static final int VERDICTS = Verdict.values().length;
    private static final int STATES = Spent.values().length;
    private static final double INTERVAL = Days.INTERVAL.toSeconds();

    final Outcomes contacts;
    /** By interval: seconds of people in each state. */
    final double[] people;
    /** By kind, priority and verdict. */
    final long[] promises;

    final long[] escalations;
    /** Contacts that the partner took, by channel. */
    final long[] partner;

    /** Contacts on a live channel that came while it was closed, by channel. */
    final long[] turnedAway;
    /** Contacts that came on all days, but for those turned away. */
    long came;
    /** Those of them that were neither answered nor given up when the run ended. */
    long open;

    long issues;
    long onCall;
    long surveys;
    long satisfied;
    long events;
    /** What waited when the counted days were over, and for how long the oldest had. */
    long backlog;

    double oldestSeconds;
    private final int priorities;

    Account(int intervals, int channels, int priorities) {
        this.priorities = priorities;
        contacts = new Outcomes(intervals, channels);
        people = new double[(intervals + 1) * STATES];
        promises = new long[PromiseKind.values().length * priorities * VERDICTS];
        escalations = new long[priorities];
        partner = new long[channels];
        turnedAway = new long[channels];
    }

    /** Contacts by interval and channel, those of the days before and after included. */
    public Outcomes contacts() {
        return contacts;
    }

    /** What became of a channel's contacts that came in the intervals from {@code from} up to {@code to}. */
    public Outcome contacts(int channel, int from, int to) {
        var all = Outcome.NOTHING;
        for (var interval = from; interval < to; interval++) {
            all = all.plus(contacts.of(interval, channel));
        }
        return all;
    }

    /** Seconds that people spent so in these intervals. */
    public double seconds(Spent how, int from, int to) {
        var sum = 0.0;
        for (var interval = from; interval < to; interval++) {
            sum += people[interval * STATES + how.ordinal()];
        }
        return sum;
    }

    /** Promises on the tickets that were opened on the counted days; the most urgent priority is 0. */
    public long promises(PromiseKind kind, int priority, Verdict verdict) {
        return promises[place(kind, priority, verdict)];
    }

    /** Promises of a kind, whatever the priority. */
    public long promises(PromiseKind kind, Verdict verdict) {
        var sum = 0L;
        for (var priority = 0; priority < priorities; priority++) {
            sum += promises(kind, priority, verdict);
        }
        return sum;
    }

    /** How often a lead was told that an aim had passed. */
    public long escalations(int priority) {
        return escalations[priority];
    }

    /** Contacts of the counted days that the overflow partner took. */
    public long partner(int channel) {
        return partner[channel];
    }

    /** Live contacts of the counted days that found us closed. */
    public long turnedAway(int channel) {
        return turnedAway[channel];
    }

    /** Contacts that the person on call took. */
    public long onCall() {
        return onCall;
    }

    /** Tickets opened on the counted days. */
    public long issues() {
        return issues;
    }

    public long surveys() {
        return surveys;
    }

    public long satisfied() {
        return satisfied;
    }

    /** How many waited for an answer when the counted days ended. */
    public long backlog() {
        return backlog;
    }

    /** How long the oldest of them had waited. */
    public double oldestSeconds() {
        return oldestSeconds;
    }

    /** All that happened, on all days: what the speed of the simulator is measured by. */
    public long events() {
        return events;
    }

    void promise(Verdict verdict, PromiseKind kind, int priority) {
        promises[place(kind, priority, verdict)]++;
    }

    /** Time of one person, over the intervals it lies in. */
    void spend(Spent how, long from, long to) {
        var at = from;
        var last = people.length / STATES - 1;
        for (var interval = (int) (from / Timeline.INTERVAL); at < to; interval++) {
            var until = interval >= last ? to : Math.min(to, (interval + 1) * Timeline.INTERVAL);
            people[Math.min(interval, last) * STATES + how.ordinal()] += Timeline.seconds(until - at);
            at = until;
        }
    }

    /** Time of one contact. */
    void spread(Ticket ticket, int sum, long from, long to) {
        contacts.spread(ticket.kind.channel, sum, Timeline.seconds(from), Timeline.seconds(to), INTERVAL);
    }

    /** Time of one contact that somebody has together with {@code k - 1} others. */
    void served(Ticket ticket, long from, long to, int k) {
        spread(ticket, Outcomes.SERVED, from, to);
        if (k == 1) {
            spread(ticket, Outcomes.BUSY, from, to);
        } else {
            contacts.spread(
                    ticket.kind.channel,
                    Outcomes.BUSY,
                    Timeline.seconds(from),
                    Timeline.seconds(to),
                    INTERVAL,
                    1.0 / k);
        }
    }

    void hashInto(StateHash hash) {
        contacts.hashInto(hash);
        hash.add(people).add(promises).add(escalations).add(partner).add(turnedAway);
        hash.add(came).add(open).add(issues).add(onCall).add(surveys).add(satisfied);
        hash.add(events).add(backlog).add(oldestSeconds);
    }

    private int place(PromiseKind kind, int priority, Verdict verdict) {
        return (kind.ordinal() * priorities + priority) * VERDICTS + verdict.ordinal();
    }
}
