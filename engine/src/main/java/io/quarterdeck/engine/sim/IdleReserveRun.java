package io.quarterdeck.engine.sim;

/** One run of an {@link IdleReserve}. */
final class IdleReserveRun {
    /** Mails are numbered from here on, calls from 0. */
    private static final long FIRST_MAIL = 1L << 40;

    private final double[] arrival = new double[Arrivals.BLOCK];
    private final double[] handling = new double[Arrivals.BLOCK];
    private final IdleReserve team;
    private final double intervalSeconds;
    private final Arrivals arrivals;
    private final Stream handlings;
    private final Stream patiences;
    private final WaitingLine line = new WaitingLine();
    private final Completions completions;
    private final Outcomes outcomes;
    private final StateHash hash;
    private long mails;
    private int idle;
    private boolean over;

    IdleReserveRun(IdleReserve team, Streams streams, StateHash hash) {
        this.team = team;
        this.hash = hash;
        intervalSeconds = team.calls().intervalSeconds();
        arrivals = new Arrivals(team.calls(), streams.of(Purpose.ARRIVALS));
        handlings = streams.of(Purpose.HANDLING);
        patiences = streams.of(Purpose.PATIENCE);
        completions = new Completions(team.agents());
        outcomes = new Outcomes(team.calls().intervals(), 2);
        idle = team.agents();
    }

    void toTheEnd() {
        beginMails(0);
        while (arrivals.next(arrival)) {
            team.callHandling().draw(handlings, arrivals.first(), handling, arrivals.count());
            for (var i = 0; i < arrivals.count(); i++) {
                completeUntil(arrival[i]);
                call(arrival[i], handling[i], arrivals.first() + i);
            }
            hash.add(completions.first());
        }
        completeUntil(team.calls().seconds());
        over = true;
        completeUntil(Double.MAX_VALUE);
        outcomes.serveOneAtATime();
        outcomes.hashInto(hash);
    }

    Outcomes outcomes() {
        return outcomes;
    }

    private void call(double now, double work, long contact) {
        if (idle > 0) {
            idle--;
            answer(now, now, work);
        } else {
            line.add(now, now + team.patience().draw(patiences, contact), work);
        }
    }

    private void completeUntil(double time) {
        var last = Double.doubleToRawLongBits(time);
        while (completions.first() <= last) {
            var now = Completions.time(completions.first());
            completions.removeFirst();
            dropLost(now);
            if (line.isEmpty()) {
                idle++;
                beginMails(now);
            } else {
                answer(line.arrived(), now, line.handling());
                line.remove();
            }
        }
    }

    private void dropLost(double now) {
        while (!line.isEmpty() && line.givesUp() < now) {
            var came = line.arrived();
            outcomes.abandoned(interval(came), IdleReserve.CALL, line.givesUp() - came, team.targetSeconds());
            outcomes.spread(IdleReserve.CALL, Outcomes.QUEUED, came, line.givesUp(), intervalSeconds);
            line.remove();
        }
    }

    private void answer(double came, double now, double work) {
        outcomes.answered(interval(came), IdleReserve.CALL, now - came, team.targetSeconds());
        outcomes.spread(IdleReserve.CALL, Outcomes.QUEUED, came, now, intervalSeconds);
        begin(IdleReserve.CALL, now, work);
    }

    private void beginMails(double now) {
        while (!over && idle > team.reserve()) {
            idle--;
            outcomes.answered(interval(now), IdleReserve.MAIL, 0, team.targetSeconds());
            begin(IdleReserve.MAIL, now, team.mailHandling().draw(handlings, FIRST_MAIL + mails++));
        }
    }

    private void begin(int type, double now, double work) {
        var key = Completions.key(now + work, 0);
        completions.add(key);
        outcomes.spread(type, Outcomes.BUSY, now, Completions.time(key), intervalSeconds);
    }

    private int interval(double time) {
        return Math.min((int) (time / intervalSeconds), outcomes.intervals());
    }
}
