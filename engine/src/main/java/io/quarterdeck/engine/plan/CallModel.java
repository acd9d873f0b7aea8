package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.staffing.Load;
import io.quarterdeck.engine.staffing.Occupancy;
import io.quarterdeck.engine.staffing.Queue;
import io.quarterdeck.engine.staffing.RandomLoad;
import io.quarterdeck.engine.staffing.Staffing;
import io.quarterdeck.engine.staffing.Targets;

/**
 * Which queue calls wait in. Whoever gives up is always modelled with patience (Erlang A); the service level and the
 * occupancy are those of Erlang C where the playbook says so. Callers whose rate is uncertain give up too, because
 * without that a busy day would never end; they never need fewer agents than the same callers at a rate that is known.
 *
 * @param stayerSeconds the patience by which the service level is told; infinite for Erlang C
 * @param patienceSeconds the patience by which abandonment is told
 */
record CallModel(double stayerSeconds, double patienceSeconds, double variation) {

    static CallModel of(boolean callersStay, double patienceSeconds, double variation) {
        return new CallModel(callersStay ? Double.POSITIVE_INFINITY : patienceSeconds, patienceSeconds, variation);
    }

    String name() {
        if (variation > 0) {
            return "Erlang A, rate uncertain by " + Words.percent(variation);
        }
        return stayerSeconds == Double.POSITIVE_INFINITY ? "Erlang C" : "Erlang A";
    }

    /** The fewest agents who keep targets of service level, waiting and occupancy. */
    int agents(Load load, Targets targets) {
        var known = Staffing.agents(load, stayerSeconds, targets);
        return variation == 0
                ? known
                : Math.max(known, new RandomLoad(load, patienceSeconds, variation).agents(targets));
    }

    int agentsLosing(Load load, double share) {
        return variation == 0
                ? Staffing.agents(load, patienceSeconds, Targets.losing(share))
                : new RandomLoad(load, patienceSeconds, variation).agents(Targets.losing(share));
    }

    double level(Load load, int agents, Targets.Level level) {
        return variation == 0
                ? level.variant().of(queue(load, agents), level.seconds())
                : new RandomLoad(load, patienceSeconds, variation).level(agents, level);
    }

    double occupancy(Load load, int agents) {
        return variation == 0
                ? Occupancy.CARRIED.of(queue(load, agents))
                : new RandomLoad(load, patienceSeconds, variation).occupancy(agents);
    }

    double abandons(Load load, int agents) {
        return variation == 0
                ? Queue.of(load, agents, patienceSeconds).abandons()
                : new RandomLoad(load, patienceSeconds, variation).abandons(agents);
    }

    double waits(Load load, int agents) {
        return queue(load, agents).waits();
    }

    private Queue queue(Load load, int agents) {
        return Queue.of(load, agents, stayerSeconds);
    }
}
