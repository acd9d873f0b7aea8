package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.List;

/** Whether people did the right thing at the right time. */
record Adherence(Rules rules) implements Kpi {
    private static final String NAME = "adherence";
    static final VariantId STRICT = VariantId.of(NAME, "strict");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Adherence",
                        "Of the time on the roster, how much was spent as the roster says: the right thing at the right"
                                + " time. Coming fifteen minutes late and staying fifteen longer is bad adherence and perfect"
                                + " conformance.")
                .counts(
                        "every rostered minute; any work is work, whichever channel it came by",
                        "in one variant, slips of up to two minutes as kept: nobody's watch is the system's")
                .leavesOut(
                        "time outside the roster",
                        "a contact that was open when a break began: the customer ran over, not the person")
                .timed("elapsed time of the roster", "the quarters of an hour that were rostered", "at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.of(STRICT, "to the second", Unit.SHARE, Statistic.RATIO),
                Variant.of(tolerant(), "slips up to the tolerance are forgiven", Unit.SHARE, Statistic.RATIO));
    }

    @Override
    public void day(Day day, Notes notes) {
        note(STRICT, day, Duration.ZERO, notes);
        note(tolerant(), day, rules.limits().slip(), notes);
    }

    private static void note(VariantId id, Day day, Duration tolerance, Notes notes) {
        var whose = Slice.ofAgent(day.agent());
        for (var held : RosterTime.of(day, tolerance)) {
            if (held.held() != RosterTime.Held.EXCUSED) {
                var kept = held.held() == RosterTime.Held.KEPT;
                Quarters.split(held.from(), held.to(), (from, millis) -> {
                    if (kept) {
                        notes.count(id, from, whose, millis);
                    }
                    notes.against(id, from, whose, millis);
                });
            }
        }
    }

    VariantId tolerant() {
        return VariantId.of(NAME, "tolerant").with(rules.limits().slip());
    }
}
