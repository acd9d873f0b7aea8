package io.quarterdeck.engine.kpi;

import java.util.List;

/** How often customers are passed on. */
record TransferRate() implements Kpi {
    private static final String NAME = "transfer_rate";
    private static final VariantId ANY = VariantId.of(NAME, "any");
    private static final VariantId EACH = VariantId.of(NAME, "per_contact");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Transfers",
                        "How many customers were passed from one person to another, and how often each.")
                .counts("contacts that a person handled; each hand-over of one")
                .leavesOut("from a bot to the first person: nobody was passed on", "contacts nobody handled")
                .timed(
                        "none",
                        "the quarter of an hour in which the contact began",
                        "when the contacts of the quarter are finished");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.share(ANY, "passed on at least once, of the handled"),
                Variant.of(EACH, "hand-overs for each handled contact", Unit.NUMBER, Statistic.MEAN, Statistic.MOST));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        if (visit.handled()) {
            notes.count(ANY, visit.arrivedAt(), visit.slice(), visit.transfers() > 0);
            notes.count(EACH, visit.arrivedAt(), visit.slice(), visit.transfers());
        }
    }
}
