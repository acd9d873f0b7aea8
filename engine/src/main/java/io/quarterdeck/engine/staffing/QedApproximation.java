package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;

/**
 * What {@link ErlangA} says of a large team, by the normal distribution (Garnett, Mandelbaum and Reiman 2002): for a
 * slider that moves while somebody watches, and never for staffing. From 20 Erlang on it is within 0.05 of the truth.
 */
public final class QedApproximation {
    private final double beta;
    private final double waits;
    private final double abandons;

    /** For a load above zero. */
    public QedApproximation(Load load, int agents, double patienceSeconds) {
        Lawful.within("agents", agents, 1, ErlangB.MOST_AGENTS);
        var erlangs = Lawful.positive("erlangs", load.erlangs(), ErlangB.MOST_ERLANGS);
        var root = Math.sqrt(Lawful.positive("patienceSeconds", patienceSeconds, 1e12) / load.handlingSeconds());
        this.beta = load.spare(agents) / Math.sqrt(erlangs);
        var hazard = NormalTail.hazard(beta * root);
        this.waits = 1 / (1 + hazard / root / NormalTail.hazard(-beta));
        this.abandons = waits * (hazard / root - beta) / Math.sqrt(agents);
    }

    /** How many square roots of the load there are agents above it. */
    public double beta() {
        return beta;
    }

    /** The share that waits at all. */
    public double waits() {
        return waits;
    }

    /** The share that gives up. */
    public double abandons() {
        return abandons;
    }
}
