package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.positive;
import static io.quarterdeck.engine.measure.Lawful.within;

import java.util.List;

/** How the contacts of a day spread over its open slots: in proportion to {@code weights}. */
public record DayProfile(int slotSeconds, List<Double> weights) {

    public DayProfile {
        within("seconds of a slot", slotSeconds, 1, StaffedSlots.MOST_SECONDS);
        within("slots", weights.size(), 1, StaffedSlots.MOST_SLOTS);
        weights = List.copyOf(weights);
        weights.forEach(it -> within("weight of a slot", it, 0, 1e9));
        positive("sum of the weights", sum(weights), Double.MAX_VALUE);
    }

    /** The contacts of each slot, of so many a day. */
    public List<Double> contacts(double aDay) {
        within("contacts a day", aDay, 0, 1e12);
        var sum = sum(weights);
        return weights.stream().map(it -> aDay * it / sum).toList();
    }

    private static double sum(List<Double> weights) {
        return weights.stream().mapToDouble(it -> it).sum();
    }
}
