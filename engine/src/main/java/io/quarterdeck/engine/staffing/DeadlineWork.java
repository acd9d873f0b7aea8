package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.within;

/**
 * Work that need not be done at once: {@code seconds} of one agent's time that can begin with the slot {@code arrives}
 * and must be done when the slot {@code due} begins.
 *
 * @param name whose work it is, for instance a priority
 */
public record DeadlineWork(String name, int arrives, int due, long seconds) {

    public DeadlineWork {
        within("slot of arrival", arrives, 0, StaffedSlots.MOST_SLOTS);
        within("slot when work is due", due, arrives + 1, StaffedSlots.MOST_SLOTS);
        within("seconds of work", (double) seconds, 0, (double) Fraction.MOST);
    }

    DeadlineWork later(int slots) {
        return new DeadlineWork(name, arrives + slots, due + slots, seconds);
    }
}
