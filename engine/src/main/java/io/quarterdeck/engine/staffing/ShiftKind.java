package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.within;

/**
 * A shift that people may be given: {@code slots} from its beginning to its end, with an unpaid meal of {@code mealSlots}
 * that begins {@code firstMeal} to {@code lastMeal} slots after the shift does.
 */
public record ShiftKind(int slots, int mealSlots, int firstMeal, int lastMeal) {
    /** The longest shift and the longest meal, in slots. */
    public static final int MOST_SLOTS = 200;

    public ShiftKind {
        within("slots of a shift", slots, 1, MOST_SLOTS);
        within("slots of a meal", mealSlots, 0, slots - 1);
        within("first slot of a meal", firstMeal, 0, slots - mealSlots);
        within("last slot of a meal", lastMeal, firstMeal, slots - mealSlots);
    }

    /** A shift without a meal. */
    public static ShiftKind straight(int slots) {
        return new ShiftKind(slots, 0, 0, 0);
    }

    /** The slots that are worked and paid. */
    public int paidSlots() {
        return slots - mealSlots;
    }
}
