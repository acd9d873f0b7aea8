package io.quarterdeck.engine.kpi;

import java.util.List;

/** Whether people worked as much as the roster asked, whenever it was. */
record Conformance() implements Kpi {
    private static final String NAME = "conformance";
    static final VariantId ID = VariantId.of(NAME, "work");
    private static final String WORK = Activity.AVAILABLE.rostered();

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Conformance",
                        "The hours worked, against the hours rostered for work. It may exceed one, and it does not know"
                                + " whether they were the right hours: that is adherence.")
                .counts("work of any kind, ready time included, in or out of the roster")
                .leavesOut("breaks, training and absence, rostered or taken")
                .timed(
                        "elapsed time",
                        "worked time in the quarters in which it was worked, rostered time in those of the roster",
                        "at once; compare whole shifts, never a quarter of an hour");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.of(ID, "worked, over rostered for work", Unit.SHARE, Statistic.RATIO));
    }

    @Override
    public void day(Day day, Notes notes) {
        var whose = Slice.ofAgent(day.agent());
        for (var stretch : day.done()) {
            if (stretch.activity().rostered().equals(WORK)) {
                notes.count(ID, stretch.from(), whose, stretch.millis());
            }
        }
        for (var asked : day.rostered()) {
            if (asked.activity().rostered().equals(WORK)) {
                Quarters.split(asked.from(), asked.to(), (from, millis) -> notes.against(ID, from, whose, millis));
            }
        }
    }
}
