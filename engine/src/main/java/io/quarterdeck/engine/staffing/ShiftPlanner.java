package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.refusal;
import static io.quarterdeck.engine.measure.Lawful.within;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses when shifts start, how long they are and when their owners eat, so that in every slot at least the required
 * people are at work, for the least paid time (Dantzig 1954). Missing people are not allowed; too many are.
 */
public final class ShiftPlanner {
    /** Four weeks of half hours, or a fortnight of quarters. */
    public static final int MOST_SLOTS = 1344;

    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_KINDS = 20;
    private static final int MOST_SHIFTS = 50_000;

    private ShiftPlanner() {}

    /**
     * The cheapest cover that a bounded search finds: the optimum for a day, and seldom half a percent more for weeks.
     *
     * @param required people in each slot
     * @param kinds shifts that there are; each may start in any slot in which it ends before the last slot does
     */
    public static ShiftCover cover(List<Integer> required, List<ShiftKind> kinds) {
        within("slots", required.size(), 1, MOST_SLOTS);
        within("kinds of shifts", kinds.size(), 1, MOST_KINDS);
        var shifts = shifts(required.size(), kinds);
        within("shifts to choose from", shifts.size(), 0, MOST_SHIFTS);
        for (var slot = 0; slot < required.size(); slot++) {
            var people = within("required people in slot " + slot, required.get(slot), 0, MOST_PEOPLE);
            if (people > 0 && !isCovered(shifts, slot)) {
                throw refusal("required people in slot " + slot, people, "0, since no shift has work there");
            }
        }
        return new CoverSearch(shifts, required).best();
    }

    private static boolean isCovered(List<Shift> shifts, int slot) {
        return shifts.stream().anyMatch(it -> it.covers(slot));
    }

    static List<Shift> shifts(int slots, List<ShiftKind> kinds) {
        var shifts = new ArrayList<Shift>();
        for (var kind : kinds) {
            for (var start = 0; start + kind.slots() <= slots; start++) {
                for (var meal = kind.firstMeal(); meal <= kind.lastMeal(); meal++) {
                    shifts.add(new Shift(kind, start, meal));
                }
            }
        }
        return shifts;
    }
}
