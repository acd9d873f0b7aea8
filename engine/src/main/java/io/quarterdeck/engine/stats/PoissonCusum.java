package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * A cusum of counts. With a reference that is a fraction, its sum moves on a lattice, so that the mean time to an alarm
 * is that of a finite Markov chain and exact (Brook and Evans 1972; Lucas 1985).
 */
public record PoissonCusum(Cusum sums) {
    private static final int FINEST = 1000;
    private static final int MOST_STATES = 2000;
    private static final double ROUNDING = 1e-9;

    public PoissonCusum {
        Lawful.positive("reference", sums.reference(), Double.MAX_VALUE);
    }

    /**
     * The reference that tells the mean {@code bad} from the mean {@code usual} soonest, {@code usual < bad}: where both
     * explain a count equally well.
     */
    public static double reference(double usual, double bad) {
        Lawful.positive("usual", usual, Double.MAX_VALUE);
        if (!(bad > usual && Double.isFinite(bad))) {
            throw Lawful.refusal("bad", bad, "above the usual mean, " + usual);
        }
        return (bad - usual) / Math.log(bad / usual);
    }

    /** That reference to the nearest twentieth, or finer if it is small, so that run lengths are exact. */
    public static double roundedReference(double usual, double bad) {
        var exact = reference(usual, bad);
        var parts = 20.0;
        while (parts * exact < 10) {
            parts *= 5;
        }
        return Math.rint(exact * parts) / parts;
    }

    /**
     * The least threshold under which false alarms come no more often than every {@code periods} on average, while the
     * mean is {@code usual}.
     */
    public static PoissonCusum quietFor(double periods, double usual, double reference) {
        Lawful.positive("periods", periods, 1e9);
        var parts = parts(reference);
        var low = 1;
        var high = MOST_STATES;
        while (low < high) {
            var middle = low + (high - low) / 8;
            if (lattice(middle, parts, reference).runLength(usual) < periods) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        var found = lattice(low, parts, reference);
        if (found.runLength(usual) < periods) {
            throw Lawful.refusal("periods", periods, "at most " + found.runLength(usual) + " with this reference");
        }
        return found;
    }

    /** How many periods pass on average until it alarms, begun at zero, while the mean count is {@code mean}. */
    public double runLength(double mean) {
        var law = new Poisson(Lawful.positive("mean", mean, 1e6));
        var parts = parts(sums.reference());
        var down = Math.round(sums.reference() * parts);
        var quiet = (int) Lawful.within("states", Math.ceil(sums.threshold() * parts - ROUNDING), 1, MOST_STATES);
        var chain = new double[quiet][quiet];
        var alarms = new double[quiet];
        for (var from = 0; from < quiet; from++) {
            alarms[from] = law.atLeast(Math.ceilDiv(quiet - from + down, parts));
            for (var to = 0; to < quiet; to++) {
                chain[from][to] = step(law, to - from + down, parts, to == 0);
            }
        }
        return Absorption.meanTime(chain, alarms);
    }

    /** The chance of a step up by so many parts, of the counts that a step is made of; all lower ones end at zero. */
    private static double step(Poisson law, long up, int parts, boolean toZero) {
        if (toZero) {
            return law.atMost(Math.floorDiv(up, parts));
        }
        return up >= 0 && up % parts == 0 ? law.of(up / parts) : 0;
    }

    private static PoissonCusum lattice(int states, int parts, double reference) {
        return new PoissonCusum(new Cusum(reference, (double) states / parts));
    }

    private static int parts(double reference) {
        for (var parts = 1; parts <= FINEST; parts++) {
            if (Math.abs(reference * parts - Math.rint(reference * parts)) < ROUNDING * parts
                    && Math.rint(reference * parts) > 0) {
                return parts;
            }
        }
        throw Lawful.refusal("reference", reference, "a fraction with at most %d parts; round it".formatted(FINEST));
    }
}
