package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Activity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much paid time is not there for customers, and why (B-18). */
record Shrinkage() implements Kpi {
    private static final String NAME = "shrinkage";
    static final VariantId ALL = VariantId.of(NAME, "all");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Shrinkage",
                        "Of all the time we pay for, how much was not for customers, by cause: the reason why thirteen"
                                + " people on the phones need nineteen on the roster.")
                .counts("breaks, meetings, training, coaching and paid absence, each with its share")
                .leavesOut(
                        "time without a contact but ready for one: that is occupancy",
                        "a break in which a contact was worked on")
                .timed("elapsed time of people", "the quarters of an hour in which it was spent", "at once");
    }

    @Override
    public List<Variant> variants() {
        var variants = new ArrayList<Variant>();
        variants.add(Variant.of(ALL, "away for any cause, of all paid time", Unit.SHARE, Statistic.RATIO)
                .against(Utilisation.ID));
        for (var cause : Activity.values()) {
            if (cause.kind() == Kind.AWAY) {
                var says = cause.name().toLowerCase(Locale.ROOT) + ", of all paid time";
                variants.add(
                        Variant.of(of(cause), says, Unit.SHARE, Statistic.RATIO).against(Utilisation.ID));
            }
        }
        return variants;
    }

    /** All paid time is kept once, by utilisation. */
    @Override
    public void day(Day day, Notes notes) {
        for (var stretch : day.done()) {
            if (stretch.kind() == Kind.AWAY) {
                var whose = Slice.ofAgent(day.agent());
                notes.count(ALL, stretch.from(), whose, stretch.millis());
                notes.count(of(stretch.activity()), stretch.from(), whose, stretch.millis());
            }
        }
    }

    private static VariantId of(Activity cause) {
        return VariantId.of(NAME, cause.name().toLowerCase(Locale.ROOT));
    }
}
