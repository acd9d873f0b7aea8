package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * The cumulative hazard: how often one thing would have ended by a time, were it begun anew after each end (Nelson 1972,
 * Aalen 1978). A straight line means that ending does not depend on how long it has lasted, as Erlang A assumes of
 * patience.
 */
public record NelsonAalen(LifeTable table) {

    /** Up to and including {@code time}, at least 0. */
    public double hazard(double time) {
        Lawful.within("time", time, 0, Double.MAX_VALUE);
        return table.rows().stream()
                .filter(row -> row.time() <= time)
                .mapToDouble(row -> (double) row.ended() / row.atRisk())
                .sum();
    }

    /** Aalen's standard error of {@link #hazard}. */
    public double standardError(double time) {
        Lawful.within("time", time, 0, Double.MAX_VALUE);
        return Math.sqrt(table.rows().stream()
                .filter(row -> row.time() <= time)
                .mapToDouble(row -> (double) row.ended() / row.atRisk() / row.atRisk())
                .sum());
    }
}
