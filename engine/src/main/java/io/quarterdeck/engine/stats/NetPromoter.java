package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * The net promoter score: percentage of promoters less percentage of detractors, from -100 to 100, and how sure it is.
 * The adjusted interval adds three pretended answers, 3/4 + 3/2 + 3/4, as Agresti and Coull 1998 do for a share, and may
 * stick out of what is possible; {@link Interval#clamped} cuts it.
 */
public record NetPromoter(long promoters, long passives, long detractors) {
    private static final long MOST = 1_000_000_000;
    private static final double ENDS = 0.75;
    private static final double PRETENDED = 3;
    private static final double POINTS = 100;

    public NetPromoter {
        for (var count : new long[] {promoters, passives, detractors}) {
            Lawful.within("answers", count, 0, MOST);
        }
        if (promoters + passives + detractors == 0) {
            throw Lawful.refusal("answers", 0, "at least 1");
        }
    }

    public double score() {
        return POINTS * (promoters - detractors) / answers();
    }

    /** In points. */
    public double standardError() {
        return error(promoters, detractors, answers());
    }

    /** Wald's interval: too sure of itself below some hundred answers. */
    public Interval wald(double confidence) {
        return Interval.around(score(), Normal.twoSided(confidence) * standardError());
    }

    /** The one to show: with three pretended answers it keeps its word for small n as well. */
    public Interval adjusted(double confidence) {
        var n = answers() + PRETENDED;
        var middle = POINTS * (promoters - detractors) / n;
        return Interval.around(middle, Normal.twoSided(confidence) * error(promoters + ENDS, detractors + ENDS, n));
    }

    private double answers() {
        return (double) promoters + passives + detractors;
    }

    private static double error(double promoters, double detractors, double n) {
        var net = (promoters - detractors) / n;
        return POINTS * Math.sqrt(((promoters + detractors) / n - net * net) / n);
    }
}
