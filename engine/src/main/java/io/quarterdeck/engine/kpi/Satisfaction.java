package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.List;

/** What customers say of a contact (B-30, C-23). */
record Satisfaction() implements Kpi {
    static final String NAME = "csat";
    static final VariantId TOP_TWO = VariantId.of(NAME, "top_two");
    static final VariantId ANSWERED = VariantId.of(NAME, "response_rate");
    private static final Duration OPEN = Duration.ofDays(14);

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Satisfaction (CSAT)",
                        "Of the customers who rated a contact, how many gave four or five stars of five. Who answers is not"
                                + " who was asked, so the response rate belongs beside it; and 50 answers a week move by five"
                                + " points for nothing, so an interval does too.")
                .counts("one rating for a contact: the last one given", "for people: the last who handled the contact")
                .leavesOut(
                        "three stars: neither praise nor counted as such",
                        "surveys without an answer, but for the response rate")
                .timed(
                        "none",
                        "the quarter of an hour in which the customer was asked; without a survey, in which the contact began",
                        "fourteen days after that, when a survey closes");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.of(TOP_TWO, "four or five stars, of all ratings", Unit.SHARE, Statistic.TOP_TWO)
                        .ripeAfter(OPEN),
                Variant.share(ANSWERED, "surveys that were answered, of those sent")
                        .ripeAfter(OPEN));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        var stars = visit.stars();
        var asked = visit.surveyedAt();
        var at = asked == null ? visit.arrivedAt() : asked;
        if (stars != null) {
            notes.ripening(TOP_TWO, at, visit.sliceOfLastAgent(), stars);
        }
        if (asked != null) {
            notes.ripening(ANSWERED, at, visit.sliceOfLastAgent(), stars != null);
        }
    }
}
