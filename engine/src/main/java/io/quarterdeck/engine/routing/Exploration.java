package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;

/**
 * With {@code probability} the choice falls evenly on all whose score is at most {@code within} below the best, so that
 * another policy can be judged by what happened under this one (workforce.md, section 8). Both are from 0 to 1.
 */
public record Exploration(double probability, double within) {
    public static final Exploration NONE = new Exploration(0, 0);

    public Exploration {
        Lawful.share("exploration.probability", probability);
        Lawful.share("exploration.within", within);
    }

    /** With which probability the choice falls on one of {@code near} who are nearly as good, the best among them. */
    double chance(boolean best, int near) {
        return probability / near + (best ? 1 - probability : 0);
    }
}
