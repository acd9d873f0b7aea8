package io.quarterdeck.engine.sim;

/**
 * One run of a {@link ChatPool}. Its own clock shows the work that every chat has been given since the start; a chat ends
 * when that clock has gone on by its work, so chats end in the order of a heap whatever happens to their pace.
 */
final class ChatPoolRun {
    private final double[] arrival = new double[Arrivals.BLOCK];
    private final double[] work = new double[Arrivals.BLOCK];
    private final ChatPool pool;
    private final Arrivals arrivals;
    private final Stream handlings;
    private final Stream patiences;
    /** Agents' work a second, all together, by the number of chats. */
    private final double[] pace;

    private final WaitingLine line = new WaitingLine();
    private final Completions ends;
    private final Outcomes outcomes;
    private final StateHash hash;
    private int chats;
    private double now;
    private double given;
    private int interval;

    ChatPoolRun(ChatPool pool, Streams streams, StateHash hash) {
        this.pool = pool;
        this.hash = hash;
        arrivals = new Arrivals(pool.arrivals(), streams.of(Purpose.ARRIVALS));
        handlings = streams.of(Purpose.HANDLING);
        patiences = streams.of(Purpose.PATIENCE);
        pace = new double[pool.agents() * pool.concurrency() + 1];
        for (var n = 0; n < pace.length; n++) {
            pace[n] = pool.pace(n);
        }
        ends = new Completions(pace.length);
        outcomes = new Outcomes(pool.arrivals().intervals(), 1);
    }

    void toTheEnd() {
        while (arrivals.next(arrival)) {
            pool.work().draw(handlings, arrivals.first(), work, arrivals.count());
            enter(arrivals.interval());
            for (var i = 0; i < arrivals.count(); i++) {
                goOnTo(arrival[i]);
                arrive(work[i], arrivals.first() + i);
            }
        }
        enter(outcomes.intervals());
        while (chats > 0) {
            end(nextEnd());
        }
        outcomes.hashInto(hash);
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** Goes through the ends of all intervals before {@code next}, so that no stretch of time lies in two. */
    private void enter(int next) {
        while (interval < next) {
            goOnTo(pool.arrivals().end(interval));
            interval++;
        }
    }

    private void arrive(double work, long contact) {
        if (chats < pace.length - 1) {
            begin(now, work);
        } else {
            line.add(now, now + pool.patience().draw(patiences, contact), work);
        }
    }

    private void goOnTo(double time) {
        while (chats > 0) {
            var next = nextEnd();
            if (next > time) {
                break;
            }
            end(next);
        }
        pass(time);
    }

    private double nextEnd() {
        return now + Math.max(0, Completions.time(ends.first()) - given) * chats / pace[chats];
    }

    private void end(double time) {
        pass(time);
        given = Math.max(given, Completions.time(ends.first()));
        ends.removeFirst();
        chats--;
        hash.add(time);
        dropLost();
        if (!line.isEmpty()) {
            begin(line.arrived(), line.handling());
            line.remove();
        }
    }

    private void begin(double came, double work) {
        ends.add(Completions.key(given + work, 0));
        chats++;
        outcomes.answered(interval(came), 0, now - came, pool.targetSeconds());
        outcomes.spread(0, Outcomes.QUEUED, came, now, pool.arrivals().intervalSeconds());
    }

    private void dropLost() {
        while (!line.isEmpty() && line.givesUp() < now) {
            var came = line.arrived();
            outcomes.abandoned(interval(came), 0, line.givesUp() - came, pool.targetSeconds());
            outcomes.spread(
                    0, Outcomes.QUEUED, came, line.givesUp(), pool.arrivals().intervalSeconds());
            line.remove();
        }
    }

    private void pass(double time) {
        var seconds = time - now;
        var sum = interval * Outcomes.SUMS;
        outcomes.sums[sum + Outcomes.BUSY] += pace[chats] * seconds;
        outcomes.sums[sum + Outcomes.SERVED] += chats * seconds;
        if (chats > 0) {
            given += pace[chats] * seconds / chats;
        }
        now = time;
    }

    private int interval(double time) {
        return Math.min((int) (time / pool.arrivals().intervalSeconds()), outcomes.intervals());
    }
}
