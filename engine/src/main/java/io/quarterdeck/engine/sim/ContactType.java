package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;

/**
 * One kind of contact: an intent, a language, a channel.
 *
 * @param perSecond how many arrive a second, in each interval of the run
 * @param targetSeconds the wait up to which an answer is in time
 * @param groups who can serve it, the first to be asked first
 */
public record ContactType(
        List<Double> perSecond,
        Distribution handling,
        Distribution patience,
        double targetSeconds,
        List<Integer> groups) {

    public ContactType {
        perSecond = List.copyOf(perSecond);
        groups = List.copyOf(groups);
        if (handling instanceof Distribution.Never) {
            throw Lawful.refusal("handling", handling, "a time that ends");
        }
        Lawful.within("target seconds", targetSeconds, 0, Distribution.LONGEST);
    }
}
