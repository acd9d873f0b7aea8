package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.function.ToDoubleFunction;

/**
 * A load whose rate is not known but gamma distributed with coefficient of variation {@code variation} about its mean,
 * so that counts vary more than a Poisson's (Jongbloed and Koole 2001). What it measures is weighted by contacts: a
 * busy day has more customers to disappoint. A variation of 0 is a rate that is known.
 *
 * <p>The integral over the rate is the trapezoid rule on its logarithm with 160 nodes, which for a gamma density
 * converges faster than any power of their number.
 */
public record RandomLoad(Load mean, double patienceSeconds, double variation) {
    private static final int NODES = 160;
    private static final double OUT_OF_SIGHT = -40;
    private static final double KNOWN = 1e-9;
    private static final double TOLERANCE = 1e-12;

    public RandomLoad {
        Lawful.positive("patienceSeconds", patienceSeconds, 1e12);
        Lawful.within("variation", variation, 0, 2);
    }

    /** The variance of the number of contacts as a multiple of its mean. */
    public double dispersion() {
        return 1 + mean.contacts() * variation * variation;
    }

    /** The share of the contacts to which {@code measure} happens, with so many agents. */
    public double share(int agents, ToDoubleFunction<ErlangA> measure) {
        if (variation < KNOWN) {
            return measure.applyAsDouble(new ErlangA(mean, agents, patienceSeconds));
        }
        var low = reach(-variation);
        var step = (reach(variation) - low) / NODES;
        var weights = 0.0;
        var sum = 0.0;
        for (var i = 0; i < NODES; i++) {
            var logFactor = low + (i + 0.5) * step;
            var weight = Math.exp(logWeight(logFactor));
            var load = mean.times(Math.exp(logFactor));
            weights += weight;
            sum += weight * measure.applyAsDouble(new ErlangA(load, agents, patienceSeconds));
        }
        return sum / weights;
    }

    /** The logarithm of the gamma density, times the factor for its contacts, times the factor for the logarithm. */
    private double logWeight(double logFactor) {
        var shape = 1 / (variation * variation);
        return logFactor - shape * Waits.curve(-logFactor);
    }

    /** How far to go in steps of this size until the weight is out of sight. */
    private double reach(double step) {
        var at = step;
        while (logWeight(at) > OUT_OF_SIGHT) {
            at += step / 4;
        }
        return at;
    }

    /** The service level that all contacts together get. */
    public double level(int agents, Targets.Level level) {
        return switch (level.variant()) {
            case OF_ALL -> inTime(agents, level);
            case WITHOUT_SHORT_ABANDONS ->
                inTime(agents, level) / (inTime(agents, level) + share(agents, it -> it.stillWaiting(level.seconds())));
            case OF_ANSWERED -> inTime(agents, level) / share(agents, ErlangA::answered);
            case ABANDONS_AS_GOOD -> 1 - share(agents, it -> it.stillWaiting(level.seconds()));
        };
    }

    public double abandons(int agents) {
        return share(agents, ErlangA::abandons);
    }

    /** The share of the agents' time that contacts take, busy hours and quiet ones together. */
    public double occupancy(int agents) {
        return mean.erlangs() * share(agents, ErlangA::answered) / agents;
    }

    /** The mean wait in seconds of those who are answered. */
    public double meanWaitOfAnswered(int agents) {
        return share(agents, it -> it.answered() * it.meanWaitOfAnswered()) / share(agents, ErlangA::answered);
    }

    /** The fewest agents that keep all of {@code targets}. */
    public int agents(Targets targets) {
        return Staffing.fewest(1, agents -> isEnough(agents, targets));
    }

    private boolean isEnough(int agents, Targets targets) {
        var cap = targets.occupancy();
        var busy = cap.of() == Occupancy.CARRIED ? occupancy(agents) : mean.erlangs() / agents;
        return busy <= cap.most() + TOLERANCE
                && abandons(agents) <= targets.abandonment() + TOLERANCE
                && level(agents, targets.level()) >= targets.level().share() - TOLERANCE
                && (targets.meanWaitSeconds() == Double.POSITIVE_INFINITY
                        || meanWaitOfAnswered(agents) <= targets.meanWaitSeconds() + TOLERANCE);
    }

    private double inTime(int agents, Targets.Level level) {
        return share(agents, it -> it.answeredWithin(level.seconds()));
    }
}
