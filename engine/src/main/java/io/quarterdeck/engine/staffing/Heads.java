package io.quarterdeck.engine.staffing;

/** Rounds people up. */
public final class Heads {
    private static final double TOLERANCE = 1e-9;

    private Heads() {}

    /** The least whole number that is not below {@code people} but for rounding: 42.00000000000001 people are 42. */
    public static int ceiling(double people) {
        return (int) Math.ceil(people - TOLERANCE * Math.max(1, Math.abs(people)));
    }
}
