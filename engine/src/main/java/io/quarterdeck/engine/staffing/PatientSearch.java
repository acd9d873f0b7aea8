package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.OptionalInt;

/**
 * The fewest agents of a queue in which nobody gives up, in one pass upwards from the load: each step is one of the
 * Erlang B recursion and one multiplication of the tail's exponential. It decides on ten digits, and leaves a case that
 * is nearer than that to the exact measures.
 */
final class PatientSearch {
    private static final double DOUBT = 1e-9;
    private static final double TOLERANCE = 1e-12;

    private PatientSearch() {}

    /** The fewest agents, or nothing where ten digits do not decide. */
    static OptionalInt fewest(Load load, Targets targets) {
        var erlangs = load.erlangs();
        var late = 1 - targets.level().share();
        if (late < DOUBT || erlangs < DOUBT || targets.meanWaitSeconds() < DOUBT * load.handlingSeconds()) {
            return OptionalInt.empty();
        }
        var patience = targets.level().seconds() / load.handlingSeconds();
        var mean = targets.meanWaitSeconds() / load.handlingSeconds();
        var perErlang = 1 / erlangs;
        var agents =
                Math.max((int) erlangs + 1, busy(erlangs, targets.occupancy().most()));
        var inverse = QuickErlangB.inverse(Lawful.within("agents", agents, 1, ErlangB.MOST_AGENTS), erlangs);
        var longer = Math.exp((erlangs - agents) * patience);
        var step = Math.exp(-patience);
        while (true) {
            var spare = agents - erlangs;
            var free = Math.fma(spare, inverse, erlangs);
            var missed = agents * longer - late * free;
            var slow = agents - mean * spare * free;
            if (Math.abs(missed) < DOUBT * agents || Math.abs(slow) < DOUBT * agents) {
                return OptionalInt.empty();
            }
            if (missed < 0 && slow < 0) {
                return OptionalInt.of(agents);
            }
            agents++;
            inverse = Math.fma(agents * perErlang, inverse, 1);
            longer *= step;
        }
    }

    /** The fewest that are busy for no more than {@code most} of their time. */
    private static int busy(double erlangs, double most) {
        return (int) Math.ceil(erlangs / (most + TOLERANCE));
    }
}
