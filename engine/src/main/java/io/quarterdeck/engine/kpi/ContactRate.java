package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.playbook.Measures;
import java.util.List;

/** How many contacts the orders make. */
record ContactRate(Rules rules) implements Kpi {
    private static final VariantId PEOPLE = VariantId.of(Measures.CONTACT_RATE, "people");
    private static final VariantId ALL = VariantId.of(Measures.CONTACT_RATE, "all");

    @Override
    public Definition definition() {
        return Definition.of(
                        Measures.CONTACT_RATE,
                        "Contact rate",
                        "How many contacts there are for every hundred orders. The one number that a better shop, a better"
                                + " parcel service or a better product page moves, and no agent can.")
                .counts("inbound contacts, given up or not", "orders placed in the same time")
                .leavesOut(
                        "in one variant, what automation served alone",
                        "the delay between an order and its contact: compare months, not hours",
                        "what we wrote first, spam, duplicates")
                .timed("none", "the quarter of an hour in which the contact began, or the order was placed", "at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.of(PEOPLE, "contacts for people, per hundred orders", Unit.NUMBER, Statistic.PER_HUNDRED),
                Variant.of(ALL, "all inbound contacts, per hundred orders", Unit.NUMBER, Statistic.PER_HUNDRED));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        if (visit.inbound()) {
            notes.count(ALL, visit.arrivedAt(), visit.slice(), 1);
        }
        if (visit.needsPeople(rules)) {
            notes.count(PEOPLE, visit.arrivedAt(), visit.slice(), 1);
        }
    }

    @Override
    public void brand(Happened happened, Notes notes) {
        if (happened.what() instanceof What.Ordered) {
            notes.against(ALL, happened.at(), Slice.BRAND, 1);
            notes.against(PEOPLE, happened.at(), Slice.BRAND, 1);
        }
    }
}
