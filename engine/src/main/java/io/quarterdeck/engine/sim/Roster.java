package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.routing.Person;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Who works when. The people are numbered from 0; shifts may be in any zone, and a person without one is never there.
 *
 * @param offTheFloor the share of a shift that is paid and not spent with customers (breaks, training, coaching), taken
 *     in so many {@code pauses} of the same length, one in each part of the shift; 0 to 0.9
 */
public record Roster(List<Person> people, List<Shift> shifts, double offTheFloor, int pauses) {
    static final int MOST = 1 << 16;

    public Roster {
        people = people.stream().sorted(Comparator.comparingLong(Person::id)).toList();
        shifts = shifts.stream()
                .sorted(Comparator.comparing(Shift::from).thenComparing(Shift::person))
                .toList();
        Lawful.within("people", people.size(), 0, MOST);
        Lawful.within("offTheFloor", offTheFloor, 0, 0.9);
        Lawful.within("pauses", pauses, 1, 20);
        for (var i = 0; i < people.size(); i++) {
            if (people.get(i).id() != i) {
                throw Lawful.refusal("person", people.get(i).id(), "numbered from 0 without a gap");
            }
        }
        for (var shift : shifts) {
            Lawful.within("person of a shift", shift.person(), 0, people.size() - 1);
        }
    }

    /** The same people and hours with everybody on the floor all the time. */
    public Roster withoutPauses() {
        return new Roster(people, shifts, 0, 1);
    }

    public Duration paid() {
        return shifts.stream().map(Shift::length).reduce(Duration.ZERO, Duration::plus);
    }
}
