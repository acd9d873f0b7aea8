package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;

/** Rounds people up. */
public final class Heads {
    private static final double TOLERANCE = 1e-9;

    private Heads() {}

    /** The least whole number that is not below {@code people} but for rounding: 42.00000000000001 people are 42. */
    public static int ceiling(double people) {
        Lawful.within("people", people, -Integer.MAX_VALUE, Integer.MAX_VALUE);
        return (int) Math.ceil(people - TOLERANCE * Math.max(1, Math.abs(people)));
    }
}
