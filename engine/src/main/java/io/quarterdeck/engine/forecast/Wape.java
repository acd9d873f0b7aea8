package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Locale;

/**
 * The sum of absolute errors over the sum of what came, beside the least that this volume allows. There is no way to
 * have the one without the other: 43% in half hours of three contacts is perfect, in half hours of three hundred a
 * scandal.
 */
public final class Wape {
    private final double value;
    private final Floor floor;

    private Wape(double value, Floor floor) {
        this.value = value;
        this.floor = floor;
    }

    /** Refuses a time in which nothing came: there a share of it has no meaning. */
    public static Wape of(double[] actual, double[] forecast, Floor floor) {
        var errors = 0.0;
        var sum = 0.0;
        for (var i = 0; i < actual.length; i++) {
            errors += Math.abs(actual[i] - forecast[i]);
            sum += actual[i];
        }
        return new Wape(errors / Lawful.positive("sum of actual", sum, Double.MAX_VALUE), floor);
    }

    public double value() {
        return value;
    }

    public Floor floor() {
        return floor;
    }

    /** What could still be gained, as a share of the floor: 0 is as good as can be; luck may make it negative. */
    public double skill() {
        return (value - floor.wape()) / floor.wape();
    }

    /** {@code 9.1% (floor 8.3%, 9% above)}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f%% (floor %.1f%%, %.0f%% %s)",
                value * 100,
                floor.wape() * 100,
                Math.abs(skill()) * 100,
                skill() < 0 ? "below" : "above");
    }
}
