package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Percent;

/**
 * How well a person who may have a piece of work would have it, from 0 to 1:
 * {@code 0.5 (1 - load) + 0.3 proficiency + 0.2 i / (i + 5 min)}, where the load is the share of her that is taken and i
 * is how long she has been idle. Half is free hands (B-01: the fastest free person), a third is skill, and the rest
 * spreads work fairly. Equal scores go to the one whose hands changed longest ago, then to the lower id.
 */
final class Score {
    private static final double FREE = 0.5;
    private static final double SKILL = 0.3;
    private static final double REST = 0.2;
    private static final double HALF_RESTED = 300e9;

    private Score() {}

    static double of(Seat seat, double ofSkill, long at) {
        var taken = seat.ofFree + ofSkill;
        if (seat.jobs.length > 0 || at <= seat.since) {
            return taken;
        }
        var idle = (double) (at - seat.since);
        return taken + REST * (idle / (idle + HALF_RESTED));
    }

    static double ofFree(double taken) {
        return FREE * (1 - Math.min(1, taken));
    }

    static double ofSkill(Percent proficiency) {
        return SKILL * proficiency.hundredths() / 10_000;
    }

    /** Whether the first goes before the second, who has the higher index and so the higher id. */
    static boolean beats(double score, long since, double other, long otherSince) {
        return score != other ? score > other : since <= otherSince;
    }
}
