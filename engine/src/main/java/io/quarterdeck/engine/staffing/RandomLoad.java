package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.function.ToDoubleFunction;

/**
 * A load whose rate is not known but gamma distributed with coefficient of variation {@code variation} about its mean,
 * so that counts vary more than a Poisson's (Jongbloed and Koole 2001). What it measures is weighted by contacts: a
 * busy day has more customers to disappoint.
 *
 * <p>The integral over the rate is the trapezoid rule on its logarithm with 160 nodes, which for a gamma density
 * converges faster than any power of their number.
 */
public record RandomLoad(Load mean, double patienceSeconds, double variation) {
    private static final int NODES = 160;
    private static final double REACH = 9;

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
        if (variation == 0) {
            return measure.applyAsDouble(new ErlangA(mean, agents, patienceSeconds));
        }
        var shape = 1 / (variation * variation);
        var reach = REACH * Math.log1p(variation);
        var weights = 0.0;
        var sum = 0.0;
        for (var i = 0; i < NODES; i++) {
            var exponent = reach * (2 * (i + 0.5) / NODES - 1);
            var factor = Math.exp(exponent);
            var weight = Math.exp((shape + 1) * exponent - shape * Math.expm1(exponent));
            weights += weight;
            sum += weight * measure.applyAsDouble(new ErlangA(mean.times(factor), agents, patienceSeconds));
        }
        return sum / weights;
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

    /** The fewest agents that keep a service level and an abandonment cap; other targets are not asked of a random load. */
    public int agents(Targets targets) {
        return Staffing.fewest(1, agents -> level(agents, targets.level()) >= targets.level().share()
                && abandons(agents) <= targets.abandonment());
    }

    private double inTime(int agents, Targets.Level level) {
        return share(agents, it -> it.answeredWithin(level.seconds()));
    }
}
