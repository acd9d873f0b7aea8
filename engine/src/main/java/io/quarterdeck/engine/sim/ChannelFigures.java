package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.forecast.Lane;

/** What all runs come to for one channel. */
final class ChannelFigures {
    private final Ratio offered = new Ratio();
    private final Ratio level = new Ratio();
    private final Ratio levelWithoutLost = new Ratio();
    private final Ratio levelOfAnswered = new Ratio();
    private final Ratio abandonment = new Ratio();
    private final Ratio speed = new Ratio();
    private final Ratio concurrency = new Ratio();
    private final Ratio partner = new Ratio();
    private final Ratio turnedAway = new Ratio();

    /** One run: its contacts on the counted days, and those that never came to our people. */
    void add(Outcome all, long toPartner, long atClosedDoors) {
        offered.add(all.arrived(), 1);
        level.add(all.inTime(), all.arrived());
        levelWithoutLost.add(all.inTime(), all.arrived() - all.lostInTime());
        levelOfAnswered.add(all.inTime(), all.answered());
        abandonment.add(all.abandoned(), all.arrived());
        speed.add(all.waitOfAnswered(), all.answered());
        concurrency.add(all.servedSeconds(), all.busySeconds());
        partner.add(toPartner, 1);
        turnedAway.add(atClosedDoors, 1);
    }

    Report.OfChannel report(Lane lane) {
        return new Report.OfChannel(
                lane.name(),
                lane.channel().answer() != null,
                offered.amount(),
                level.share(),
                levelWithoutLost.share(),
                levelOfAnswered.share(),
                abandonment.share(),
                speed.amount(),
                concurrency.amount(),
                partner.amount(),
                turnedAway.amount());
    }
}
