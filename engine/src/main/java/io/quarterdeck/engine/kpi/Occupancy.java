package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Activity.Kind;
import java.util.List;

/** How much of the time that people are there for customers they have one (B-17). */
record Occupancy() implements Kpi {
    private static final String NAME = "occupancy";
    static final VariantId ID = VariantId.of(NAME, "of_staffed");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Occupancy",
                        "Of the time in which people were working on contacts or ready for one, how much they were working."
                                + " High is not good: at 95 % nobody breathes and everybody waits.")
                .counts("talking, holding, chatting, tickets and finishing, against that and being ready")
                .leavesOut(
                        "breaks, meetings, training: they are in neither number, or a long lunch would look like ease",
                        "a second chat at the same time: it is one person's time, counted once")
                .timed("elapsed time of people", "the quarters of an hour in which it was spent", "at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.of(ID, "handling, of handling and ready", Unit.SHARE, Statistic.RATIO));
    }

    @Override
    public void day(Day day, Notes notes) {
        for (var stretch : day.done()) {
            if (stretch.kind() != Kind.AWAY) {
                var whose = Slice.ofAgent(day.agent());
                if (stretch.kind() == Kind.HANDLING) {
                    notes.count(ID, stretch.from(), whose, stretch.millis());
                }
                notes.against(ID, stretch.from(), whose, stretch.millis());
            }
        }
    }
}
