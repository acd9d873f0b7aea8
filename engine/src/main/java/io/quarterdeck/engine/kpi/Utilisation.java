package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Activity.Kind;
import java.util.List;

/** How much of the time that is paid for goes to customers. */
record Utilisation() implements Kpi {
    private static final String NAME = "utilisation";
    static final VariantId ID = VariantId.of(NAME, "of_paid");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Utilisation",
                        "Of all the time we pay for, how much people were working on contacts. Occupancy leaves breaks and"
                                + " training out; this does not, and so it is what a cost is made of.")
                .counts("handling, against every hour that somebody told anything about, absence with pay included")
                .leavesOut("time off without pay: nobody tells it")
                .timed("elapsed time of people", "the quarters of an hour in which it was spent", "at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.of(ID, "handling, of all paid time", Unit.SHARE, Statistic.RATIO));
    }

    @Override
    public void day(Day day, Notes notes) {
        for (var stretch : day.done()) {
            var whose = Slice.ofAgent(day.agent());
            if (stretch.kind() == Kind.HANDLING) {
                notes.count(ID, stretch.from(), whose, stretch.millis());
            }
            notes.against(ID, stretch.from(), whose, stretch.millis());
        }
    }
}
