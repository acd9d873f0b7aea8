package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.within;

/**
 * What callers and agents are promised: {@code share} of the calls answered within {@code seconds}, and nobody busy for
 * more than {@code mostOccupancy} of the time. Callers are patient (Erlang C).
 */
public record CallTarget(double share, double seconds, double mostOccupancy) {
    /** The guides' 80 % in 30 seconds. */
    public static final CallTarget EIGHTY_IN_THIRTY = new CallTarget(0.8, 30, 1);

    /** 35.7 agents at 85 % are 42, not 43 for a rounding error. */
    private static final double TOLERANCE = 1e-9;

    public CallTarget {
        within("share answered in time", share, 0, 1);
        within("seconds", seconds, 0, 1e9);
        within("most occupancy", mostOccupancy, 0.001, 1);
    }

    /** The same with nobody busier than {@code mostOccupancy}. */
    public CallTarget capped(double mostOccupancy) {
        return new CallTarget(share, seconds, mostOccupancy);
    }

    /** The fewest agents who keep both. */
    public int agents(Load load) {
        var busy = load.erlangs() / mostOccupancy;
        var rested = (int) Math.ceil(busy - TOLERANCE * Math.max(1, busy));
        return Math.max(ErlangC.answering(load, share, seconds).agents(), rested);
    }

    /** How much of their time the fewest agents are busy, 0 to 1. */
    public double occupancy(Load load) {
        return load.erlangs() / agents(load);
    }

    /** The most contacts in {@code intervalSeconds} for which {@code agents} are enough, to within one in a billion. */
    public double mostContacts(int agents, double intervalSeconds, double handlingSeconds) {
        within("agents", agents, 1, ErlangB.MOST_AGENTS);
        within("intervalSeconds", intervalSeconds, 1e-9, 1e15);
        within("handlingSeconds", handlingSeconds, 1e-9, 1e15);
        var low = 0.0;
        var high = agents * intervalSeconds / handlingSeconds;
        while (high - low > 1e-9 * high) {
            var middle = (low + high) / 2;
            if (agents(new Load(middle, intervalSeconds, handlingSeconds)) <= agents) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
