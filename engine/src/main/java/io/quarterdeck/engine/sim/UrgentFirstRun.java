package io.quarterdeck.engine.sim;

import java.util.Arrays;

/** One run of {@link UrgentFirst}: agents are few, so the next to be done is found by looking at all. */
final class UrgentFirstRun {
    private static final double IDLE = Double.POSITIVE_INFINITY;
    private final double[] arrival = new double[Arrivals.BLOCK];
    private final UrgentFirst queues;
    private final Rates rates;
    private final Arrivals arrivals;
    private final Stream intents;
    private final Stream handlings;
    private final WaitingLine[] lines = {new WaitingLine(), new WaitingLine()};
    /** For each agent: when she is done, and whose contact she has, when it arrived, began and what it takes in all. */
    private final double[] done;

    private final int[] type;
    private final double[] arrived;
    private final double[] began;
    private final double[] handling;
    private final Outcomes outcomes;
    private final StateHash hash;

    UrgentFirstRun(UrgentFirst queues, Streams streams, StateHash hash) {
        this.queues = queues;
        this.hash = hash;
        rates = queues.urgent().plus(queues.other());
        arrivals = new Arrivals(rates, streams.of(Purpose.ARRIVALS));
        intents = streams.of(Purpose.INTENT);
        handlings = streams.of(Purpose.HANDLING);
        outcomes = new Outcomes(rates.intervals(), 2);
        done = new double[queues.agents()];
        type = new int[queues.agents()];
        arrived = new double[queues.agents()];
        began = new double[queues.agents()];
        handling = new double[queues.agents()];
        Arrays.fill(done, IDLE);
    }

    void toTheEnd() {
        while (arrivals.next(arrival)) {
            var urgentShare = queues.urgent().perSecond(arrivals.interval()) / rates.perSecond(arrivals.interval());
            for (var i = 0; i < arrivals.count(); i++) {
                completeUntil(arrival[i]);
                var contact = arrivals.first() + i;
                if (intents.happens(contact, urgentShare)) {
                    urgent(arrival[i], queues.urgentHandling().draw(handlings, contact));
                } else {
                    other(arrival[i], queues.otherHandling().draw(handlings, contact));
                }
            }
        }
        completeUntil(Double.MAX_VALUE);
        outcomes.serveOneAtATime();
        outcomes.hashInto(hash);
    }

    Outcomes outcomes() {
        return outcomes;
    }

    private void urgent(double now, double work) {
        var agent = earliest();
        if (done[agent] == IDLE) {
            start(agent, UrgentFirst.URGENT, now, now, work, work);
            return;
        }
        var interrupted = lastBegunOther();
        if (interrupted < 0) {
            lines[UrgentFirst.URGENT].add(now, IDLE, work);
            return;
        }
        spend(interrupted, now);
        lines[UrgentFirst.OTHER].addFirst(arrived[interrupted], done[interrupted] - now, handling[interrupted]);
        start(interrupted, UrgentFirst.URGENT, now, now, work, work);
    }

    private void other(double now, double work) {
        for (var agent = 0; agent < done.length; agent++) {
            if (done[agent] == IDLE) {
                start(agent, UrgentFirst.OTHER, now, now, work, work);
                return;
            }
        }
        lines[UrgentFirst.OTHER].add(now, IDLE, work);
    }

    private void completeUntil(double time) {
        for (var agent = nextDone(); done[agent] <= time; agent = nextDone()) {
            complete(agent);
        }
    }

    private void complete(int agent) {
        var now = done[agent];
        var kind = type[agent];
        spend(agent, now);
        var waited = Math.max(0, now - arrived[agent] - handling[agent]);
        outcomes.answered((int) (arrived[agent] / rates.intervalSeconds()), kind, waited, queues.targetSeconds());
        hash.add(now);
        done[agent] = IDLE;
        var line = lines[UrgentFirst.URGENT].isEmpty() ? UrgentFirst.OTHER : UrgentFirst.URGENT;
        var next = lines[line];
        if (!next.isEmpty()) {
            start(agent, line, now, next.arrived(), next.left(), next.handling());
            next.remove();
        }
    }

    private void start(int agent, int kind, double now, double came, double left, double whole) {
        type[agent] = kind;
        arrived[agent] = came;
        began[agent] = now;
        handling[agent] = whole;
        done[agent] = now + left;
    }

    private void spend(int agent, double now) {
        outcomes.spread(type[agent], Outcomes.BUSY, began[agent], now, rates.intervalSeconds());
    }

    private int nextDone() {
        var first = 0;
        for (var agent = 1; agent < done.length; agent++) {
            first = done[agent] < done[first] ? agent : first;
        }
        return first;
    }

    private int earliest() {
        for (var agent = 0; agent < done.length; agent++) {
            if (done[agent] == IDLE) {
                return agent;
            }
        }
        return 0;
    }

    private int lastBegunOther() {
        var last = -1;
        for (var agent = 0; agent < done.length; agent++) {
            if (type[agent] == UrgentFirst.OTHER && (last < 0 || began[agent] > began[last])) {
                last = agent;
            }
        }
        return last;
    }
}
