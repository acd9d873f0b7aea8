package io.quarterdeck.engine.kpi;

import java.util.List;

/** Whether customers would recommend the brand (B-31, C-24). */
record NetPromoter() implements Kpi {
    static final String NAME = "nps";
    static final VariantId ID = VariantId.of(NAME, "relationship");
    private static final int PROMOTER = 9;
    private static final int PASSIVE = 7;

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Net promoter score (NPS)",
                        "How many more customers would recommend the brand than would warn of it, per hundred. It is asked of"
                                + " the relationship, each quarter, never after a contact. A hundred answers leave fifteen"
                                + " points either way: no reason to ring a bell in any one week.")
                .counts(
                        "nine and ten as promoters, up to six as detractors, seven and eight as neither; all of them as answers")
                .leavesOut("ratings of a contact: they are CSAT")
                .timed("none", "the quarter of an hour in which the customer answered", "at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.of(ID, "promoters less detractors, per hundred answers", Unit.POINTS, Statistic.NET));
    }

    @Override
    public void brand(Happened happened, Notes notes) {
        if (happened.what() instanceof What.Recommended(var score, var cohort)) {
            var whose = new Slice("", "", cohort, "", "");
            notes.count(ID, happened.at(), whose, score >= PROMOTER ? 1 : score >= PASSIVE ? 0 : -1);
        }
    }
}
