package io.quarterdeck.engine.staffing;

import java.util.List;

/**
 * Shifts that have enough people at work in every slot.
 *
 * @param paidSlots what they cost
 * @param lpBound what no cover can cost less than, if people could be divided (linear relaxation)
 * @param bound the same for whole people, as far as it is known: from {@code lpBound} to {@code paidSlots}
 * @param requiredSlots what is needed, summed over the slots
 */
public record ShiftCover(List<Used> shifts, long paidSlots, double lpBound, long bound, long requiredSlots) {

    /** So many people in one shift. */
    public record Used(Shift shift, int people) {}

    public ShiftCover {
        shifts = List.copyOf(shifts);
    }

    /** Whether no cover costs less. */
    public boolean isOptimal() {
        return paidSlots == bound;
    }

    /** How much more than the relaxation this costs, as a share of it; whole people alone may cost some percent. */
    public double gap() {
        return lpBound == 0 ? 0 : paidSlots / lpBound - 1;
    }

    /** The share of the paid time that is needed, 0 to 1. */
    public double efficiency() {
        return paidSlots == 0 ? 1 : (double) requiredSlots / paidSlots;
    }

    /** How many people are at work in {@code slot}. */
    public int atWork(int slot) {
        return shifts.stream()
                .filter(it -> it.shift().covers(slot))
                .mapToInt(Used::people)
                .sum();
    }
}
