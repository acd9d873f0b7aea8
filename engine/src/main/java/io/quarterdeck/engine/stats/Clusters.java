package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * What it costs to randomise groups, such as the contacts of an agent, instead of single cases (Donner and Klar 2000).
 *
 * @param size cases in a group, at least 1
 * @param correlation how alike two cases of a group are (intraclass correlation), 0 to 1
 */
public record Clusters(double size, double correlation) {
    /** A count computed as a product may miss a whole number by its last bits. */
    private static final double ROUNDING = 1e-9;

    public Clusters {
        Lawful.within("size", size, 1, Double.MAX_VALUE);
        Lawful.share("correlation", correlation);
    }

    /** How many times the cases are needed: {@code 1 + (m - 1)·ICC}. */
    public double designEffect() {
        return 1 + (size - 1) * correlation;
    }

    /** Cases per side, whole, when {@code independent} would do without groups. */
    public double cases(double independent) {
        return Math.ceil(independent * designEffect() - ROUNDING);
    }

    /** Groups per side, whole, when {@code independent} cases would do without groups. */
    public double groups(double independent) {
        return Math.ceil(cases(independent) / size - ROUNDING);
    }
}
