package io.quarterdeck.engine.sim;

/** One run of a {@link SingleQueue}: draws a block of contacts, then serves it with all sums in registers. */
final class SingleQueueRun {
    private final double[] arrival = new double[Arrivals.BLOCK];
    private final double[] handling = new double[Arrivals.BLOCK];
    private final double[] patience = new double[Arrivals.BLOCK];
    private final double[] waits = new double[Arrivals.BLOCK];
    private final SingleQueue queue;
    private final Arrivals arrivals;
    private final Stream handlings;
    private final Stream patiences;
    private final NextFree free;
    private final Outcomes outcomes;
    private final StateHash hash;
    private final boolean room;

    SingleQueueRun(SingleQueue queue, Streams streams, StateHash hash) {
        this.queue = queue;
        this.hash = hash;
        arrivals = new Arrivals(queue.arrivals(), streams.of(Purpose.ARRIVALS));
        handlings = streams.of(Purpose.HANDLING);
        patiences = streams.of(Purpose.PATIENCE);
        free = new NextFree(queue.agents());
        outcomes = new Outcomes(queue.arrivals().intervals(), 1);
        room = !queue.patience().equals(Distribution.constant(0));
    }

    void toTheEnd() {
        while (arrivals.next(arrival)) {
            queue.handling().draw(handlings, arrivals.first(), handling, arrivals.count());
            queue.patience().draw(patiences, arrivals.first(), patience, arrivals.count());
            serve(arrivals.interval(), arrivals.count());
            hash.add(free.earliest());
        }
        outcomes.serveOneAtATime();
        free.hashInto(hash);
        outcomes.hashInto(hash);
    }

    Outcomes outcomes() {
        return outcomes;
    }

    private void serve(int interval, int count) {
        var end = queue.arrivals().end(interval);
        var intervalSeconds = queue.arrivals().intervalSeconds();
        var target = queue.targetSeconds();
        var answered = 0;
        var waited = 0;
        var inTime = 0;
        var lostInTime = 0;
        var waitOfAnswered = 0.0;
        var waitOfAbandoned = 0.0;
        var busy = 0.0;
        var busyNext = 0.0;
        var queued = 0.0;
        for (var i = 0; i < count; i++) {
            var arrived = arrival[i];
            var earliest = free.earliest();
            var start = earliest > arrived ? earliest : arrived;
            var wait = start - arrived;
            if (wait <= patience[i]) {
                var until = start + handling[i];
                free.replace(until);
                answered++;
                inTime += wait <= target ? 1 : 0;
                waitOfAnswered += wait;
                waits[waited] = wait;
                waited += wait > 0 ? 1 : 0;
                var over = Math.max(0, until - end);
                if (start <= end && over < intervalSeconds) {
                    busy += handling[i] - over;
                    busyNext += over;
                    queued += wait;
                } else {
                    spread(Outcomes.QUEUED, arrived, start);
                    spread(Outcomes.BUSY, start, until);
                }
            } else {
                var until = arrived + patience[i];
                lostInTime += patience[i] <= target ? 1 : 0;
                waitOfAbandoned += patience[i];
                if (until <= end) {
                    queued += patience[i];
                } else {
                    spread(Outcomes.QUEUED, arrived, until);
                }
            }
        }
        outcomes.waited(0, waits, waited, answered);
        var counts = interval * Outcomes.COUNTS;
        outcomes.counts[counts + Outcomes.ARRIVED] += count;
        outcomes.counts[counts + Outcomes.ANSWERED] += answered;
        outcomes.counts[counts + (room ? Outcomes.ABANDONED : Outcomes.BLOCKED)] += count - answered;
        outcomes.counts[counts + Outcomes.IN_TIME] += inTime;
        outcomes.counts[counts + Outcomes.LOST_IN_TIME] += room ? lostInTime : 0;
        var sums = interval * Outcomes.SUMS;
        outcomes.sums[sums + Outcomes.WAIT_OF_ANSWERED] += waitOfAnswered;
        outcomes.sums[sums + Outcomes.WAIT_OF_ABANDONED] += waitOfAbandoned;
        outcomes.sums[sums + Outcomes.BUSY] += busy;
        outcomes.sums[sums + Outcomes.SUMS + Outcomes.BUSY] += busyNext;
        outcomes.sums[sums + Outcomes.QUEUED] += queued;
    }

    private void spread(int sum, double from, double to) {
        outcomes.spread(0, sum, from, to, queue.arrivals().intervalSeconds());
    }
}
