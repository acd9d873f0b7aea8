package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.staffing.ErlangC;
import io.quarterdeck.engine.staffing.Load;

/**
 * What one contact of the brand means for one tier, on average. Times in seconds; a mail's are those of all contacts,
 * whether they are mails or not.
 *
 * @param liveShare the share of contacts that are live and for this tier
 * @param answeredShare the share of live contacts to answer within {@code withinSeconds}
 */
record TeamLoad(double liveShare, double liveSeconds, double mailSeconds, double answeredShare, double withinSeconds) {
    private static final double OCCUPANCY = 0.85;
    private static final double INTERVAL = Days.INTERVAL.toSeconds();

    static TeamLoad of(World world, String tier) {
        var live = 0.0;
        var liveWork = 0.0;
        var mailWork = 0.0;
        var share = 0.0;
        var within = Double.POSITIVE_INFINITY;
        for (var lane : world.demand().lanes()) {
            var answer = lane.channel().answer();
            var gain = gain(world, lane);
            for (var work : lane.works()) {
                if (!world.playbook().intent(work.intent()).orElseThrow().tier().equals(tier)) {
                    continue;
                }
                var own = world.assumptions().handling().get(lane.name());
                var seconds = (own == null ? work.handling().meanSeconds() : own.mean()) / gain * work.share();
                if (answer == null) {
                    mailWork += seconds;
                } else {
                    live += work.share();
                    liveWork += seconds;
                    share = Math.max(share, answer.share().hundredths() / 1e4);
                    within = Math.min(within, answer.within().toSeconds());
                }
            }
        }
        return new TeamLoad(live, live == 0 ? 0 : liveWork / live, mailWork, Math.min(share, 0.99), within);
    }

    /** How much more somebody does who has as many contacts at once as the lane allows. */
    private static double gain(World world, Lane lane) {
        var turns = world.assumptions().turns();
        return turns.utilisation((int) Math.max(1, lane.atOnce())) / turns.utilisation(1);
    }

    /** People on the floor for so many contacts in a quarter of an hour; mail fills the time they are idle first. */
    double people(double contacts, double mailErlangs) {
        var agents = 0;
        var erlangs = 0.0;
        if (contacts * liveShare > 0) {
            var load = new Load(contacts * liveShare, INTERVAL, liveSeconds);
            agents = ErlangC.answering(load, answeredShare, withinSeconds).agents();
            erlangs = load.erlangs();
        }
        var room = Math.max(0, OCCUPANCY * agents - erlangs);
        return Math.max(1, agents + Math.max(0, mailErlangs - room) / OCCUPANCY);
    }
}
