package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/** What a law may be asked for: any number but none that is not one, and chances that are neither nothing nor all. */
final class Asked {
    private Asked() {}

    static double number(String parameter, double value) {
        return Lawful.within(parameter, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static double chance(String parameter, double value) {
        if (!(value > 0 && value < 1)) {
            throw Lawful.refusal(parameter, value, "above 0 and below 1");
        }
        return value;
    }
}
