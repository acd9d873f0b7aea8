package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.OptionalLong;

/**
 * The least and the greatest of whole values. They merge but nothing can be taken away from them again, so a cell that
 * loses an event must find them anew.
 */
public record Extremes(OptionalLong least, OptionalLong greatest) {
    public static final Extremes NONE = new Extremes(OptionalLong.empty(), OptionalLong.empty());

    public Extremes {
        if (least.isPresent() != greatest.isPresent()
                || least.isPresent() && least.getAsLong() > greatest.getAsLong()) {
            throw Lawful.refusal("least", least, "at most the greatest, " + greatest);
        }
    }

    public static Extremes of(long value) {
        return new Extremes(OptionalLong.of(value), OptionalLong.of(value));
    }

    public Extremes plus(Extremes other) {
        if (least.isEmpty() || other.least.isEmpty()) {
            return least.isEmpty() ? other : this;
        }
        return new Extremes(
                OptionalLong.of(Math.min(least.getAsLong(), other.least.getAsLong())),
                OptionalLong.of(Math.max(greatest.getAsLong(), other.greatest.getAsLong())));
    }
}
