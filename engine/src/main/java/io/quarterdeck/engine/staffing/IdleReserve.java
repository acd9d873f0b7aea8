package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.positive;
import static io.quarterdeck.engine.measure.Lawful.within;

/**
 * When people who wait for calls may do other work: only while more than {@code agents} of them are idle (Bhulai and Koole
 * 2003), and never so much that they are busy for more than {@code mostOccupancy} of the time.
 */
public record IdleReserve(int agents, double mostOccupancy) {

    public IdleReserve {
        within("idle reserve", agents, 0, ChatQueue.MOST_AGENTS);
        positive("most occupancy", mostOccupancy, 1);
    }

    /**
     * How many agents' time is left for other work, on average, of so many who carry {@code erlangs}. No more than there
     * is: people beyond the reserve and the mean number of busy ones are idle at least that often (Jensen).
     */
    public double idle(int agents, double erlangs) {
        within("agents", agents, 0, ChatQueue.MOST_AGENTS);
        within("erlangs", erlangs, 0, Double.MAX_VALUE);
        return Math.max(0, Math.min(mostOccupancy * agents, agents - this.agents) - erlangs);
    }
}
