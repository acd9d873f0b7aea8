package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.List;

/** How often solved was not solved. */
record ReopenRate(Rules rules) implements Kpi {
    private static final String NAME = "reopen_rate";

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Reopen rate",
                        "Of the contacts that were solved, how many had to be opened again within seven days.")
                .counts("contacts, by the first time they were solved", "any reopening, whoever did it")
                .leavesOut(
                        "a second reopening of the same contact",
                        "a customer who comes back with a new contact: that is FCR's to see",
                        "a reopening after the window, to the instant")
                .timed("elapsed time", "the quarter of an hour in which it was solved first", "seven days after that");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.share(id(), "opened again within the window, of the solved")
                .ripeAfter(rules.repeatWindow()));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        var solved = visit.resolution().firstSolvedAt();
        if (solved != null) {
            var reopened = visit.resolution().reopenedAt();
            var again = reopened != null && Duration.between(solved, reopened).compareTo(rules.repeatWindow()) < 0;
            notes.ripening(id(), solved, visit.sliceOfLastAgent(), again);
        }
    }

    private VariantId id() {
        return VariantId.of(NAME, "within").with(rules.repeatWindow());
    }
}
