package io.quarterdeck.engine.staffing;

/**
 * A queue whose customers never give up (M/M/c, Erlang 1917): what they wait for with {@code agents} at {@code load}.
 * With no more agents than Erlangs the queue grows for ever: everybody waits, and nobody is ever answered.
 */
public record ErlangC(Load load, int agents) {

    public ErlangC {
        if (agents < 1) {
            throw new IllegalArgumentException("a queue needs an agent, not " + agents);
        }
    }

    /** The share that waits at all, 0 to 1: {@code C = cB / (c - A(1-B))}. */
    public double waits() {
        if (!keepsUp()) {
            return 1;
        }
        var blocking = ErlangB.blocking(agents, load.erlangs());
        return agents * blocking / (agents - load.erlangs() * (1 - blocking));
    }

    /** The share answered within {@code seconds}: {@code 1 - C·e^(-(cμ-λ)t)}. */
    public double answeredWithin(double seconds) {
        return keepsUp() ? 1 - waits() * Math.exp(-drain() * seconds) : 0;
    }

    /** The mean wait of everybody, in seconds. */
    public double meanWait() {
        return keepsUp() ? waits() / drain() : Double.POSITIVE_INFINITY;
    }

    /** The mean wait of those who wait at all, in seconds. */
    public double meanWaitOfDelayed() {
        return keepsUp() ? 1 / drain() : Double.POSITIVE_INFINITY;
    }

    /** How many wait on average (Little). */
    public double queue() {
        return load.rate() * meanWait();
    }

    /** The share of an agent's time that is spent on contacts, 0 to 1. */
    public double occupancy() {
        return Math.min(1, load.erlangs() / agents);
    }

    /** The wait in seconds that {@code share} of the contacts do not exceed. */
    public double waitOf(double share) {
        return keepsUp() ? Math.max(0, Math.log(waits() / (1 - share)) / drain()) : Double.POSITIVE_INFINITY;
    }

    /** The fewest agents with whom {@code share} of the contacts is answered within {@code seconds}. */
    public static ErlangC answering(Load load, double share, double seconds) {
        var tolerance = 1e-12;
        var team = new ErlangC(load, (int) Math.floor(load.erlangs()) + 1);
        while (team.answeredWithin(seconds) < share - tolerance) {
            team = new ErlangC(load, team.agents + 1);
        }
        return team;
    }

    private boolean keepsUp() {
        return load.erlangs() < agents;
    }

    /** How fast a full queue empties, per second; the load is subtracted from the agents before anything is rounded. */
    private double drain() {
        return (agents - load.erlangs()) / load.handlingSeconds();
    }
}
