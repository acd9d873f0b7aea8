package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;

/**
 * How much busier a day is than its forecast: a factor that is gamma distributed with shape {@code shape} and rate
 * {@code rate}, mean 1 before the day begins. Counts are Poisson given the factor, so what has come so far is added to
 * both.
 */
public record Busyness(double shape, double rate) {
    private static final double MOST = 1e15;

    public Busyness {
        Lawful.positive("shape", shape, MOST);
        Lawful.positive("rate", rate, MOST);
    }

    /** Before the day: mean 1 and a coefficient of variation above 0. */
    public static Busyness varying(double variation) {
        var shape = 1 / square(Lawful.within("variation", variation, 1e-6, 10));
        return new Busyness(shape, shape);
    }

    /** After {@code seen} contacts where {@code expected} were forecast. */
    public Busyness after(double seen, double expected) {
        return new Busyness(
                shape + Lawful.within("seen", seen, 0, MOST), rate + Lawful.within("expected", expected, 0, MOST));
    }

    public double mean() {
        return shape / rate;
    }

    /** The contacts to come of {@code forecast} more. */
    public double meanOf(double forecast) {
        return Lawful.within("forecast", forecast, 0, MOST) * mean();
    }

    /** The standard deviation of the contacts to come of {@code forecast} more: of their count and of their rate. */
    public double deviationOf(double forecast) {
        return Math.sqrt(meanOf(forecast) * (1 + forecast / rate));
    }

    /**
     * The squared coefficient of variation of the rate, from counts that were each expected to be {@code expected}: what
     * their variance has above a Poisson's, never below zero.
     */
    public static double squaredVariation(double[] counts, double[] expected) {
        if (counts.length != expected.length) {
            throw Lawful.refusal(
                    "expected", expected.length + " values", "as many as there are counts: " + counts.length);
        }
        var excess = 0.0;
        var squares = 0.0;
        for (var i = 0; i < counts.length; i++) {
            Lawful.within("count", counts[i], 0, MOST);
            Lawful.positive("expected", expected[i], MOST);
            excess += square(counts[i] - expected[i]) - expected[i];
            squares += square(expected[i]);
        }
        return squares == 0 ? 0 : Math.max(0, excess / squares);
    }

    /**
     * An estimate from few counts, drawn towards what is typical: {@code worth} says of how many counts the typical value
     * is worth.
     */
    public static double shrunk(double estimate, int counts, double typical, double worth) {
        Lawful.within("estimate", estimate, 0, MOST);
        Lawful.within("counts", counts, 0, Integer.MAX_VALUE);
        Lawful.within("typical", typical, 0, MOST);
        Lawful.positive("worth", worth, MOST);
        return (estimate * counts + typical * worth) / (counts + worth);
    }

    private static double square(double value) {
        return value * value;
    }
}
