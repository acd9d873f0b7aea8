package io.quarterdeck.engine.staffing;

/**
 * A shift on a day: of this kind, from slot {@code start}, with the meal {@code meal} slots later (0 when there is none).
 */
public record Shift(ShiftKind kind, int start, int meal) {

    /** The first slot after it. */
    public int end() {
        return start + kind.slots();
    }

    /** Whether its owner is at work in {@code slot}. */
    public boolean covers(int slot) {
        var eats = slot >= start + meal && slot < start + meal + kind.mealSlots();
        return slot >= start && slot < end() && !eats;
    }

    /** What a function of slots sums up to while its owner is at work, from its running sums. */
    double sum(double[] before) {
        var mealStart = start + meal;
        return before[end()] - before[start] - (before[mealStart + kind.mealSlots()] - before[mealStart]);
    }
}
