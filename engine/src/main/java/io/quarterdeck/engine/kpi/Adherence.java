package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.List;

/** Whether people did the right thing at the right time. */
record Adherence(Duration slip, VariantId tolerant) implements Kpi {
    private static final String NAME = "adherence";
    static final VariantId STRICT = VariantId.of(NAME, "strict");

    Adherence(Rules rules) {
        this(
                rules.limits().slip(),
                VariantId.of(NAME, "tolerant").with(rules.limits().slip()));
    }

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
                Variant.of(tolerant, "slips up to the tolerance are forgiven", Unit.SHARE, Statistic.RATIO));
    }

    @Override
    public void rostered(Day day, Spell asked, Notes notes) {
        var held = RosterTime.of(asked, day.done());
        note(STRICT, day, RosterTime.forgiven(held, Duration.ZERO), notes);
        note(tolerant, day, RosterTime.forgiven(held, slip), notes);
    }

    private static void note(VariantId id, Day day, List<RosterTime> held, Notes notes) {
        for (var time : held) {
            if (time.held() != RosterTime.Held.EXCUSED) {
                var kept = time.held() == RosterTime.Held.KEPT;
                Quarters.split(time.from(), time.to(), (from, millis) -> {
                    if (kept) {
                        notes.count(id, from, day.whose(), millis);
                    }
                    notes.against(id, from, day.whose(), millis);
                });
            }
        }
    }
}
