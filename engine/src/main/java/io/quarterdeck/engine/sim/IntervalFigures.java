package io.quarterdeck.engine.sim;

import java.time.Instant;

/** What all runs come to for a quarter of an hour of one channel. */
final class IntervalFigures {
    private final Ratio offered = new Ratio();
    private final Ratio level = new Ratio();
    private final Ratio abandonment = new Ratio();

    void add(Outcome outcome) {
        offered.add(outcome.arrived(), 1);
        level.add(outcome.inTime(), outcome.arrived());
        abandonment.add(outcome.abandoned(), outcome.arrived());
    }

    Report.OfInterval report(Instant from, String channel) {
        return new Report.OfInterval(from, channel, offered.amount(), level.share(), abandonment.share());
    }
}
