package io.quarterdeck.engine.routing;

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

    /** {@code proficiency} in hundredths of a percent. */
    static double of(Seat seat, int proficiency, long at) {
        var load = Math.min(1, ((double) seat.live + seat.mail + seat.parked) / Medium.WHOLE);
        var idle = seat.jobs.length == 0 ? Math.max(0, at - seat.since) : 0;
        return FREE * (1 - load) + SKILL * proficiency / 10_000 + REST * (idle / (idle + HALF_RESTED));
    }

    /** Whether the first goes before the second, who has the higher index and so the higher id. */
    static boolean beats(double score, long since, double other, long otherSince) {
        return score != other ? score > other : since <= otherSince;
    }
}
