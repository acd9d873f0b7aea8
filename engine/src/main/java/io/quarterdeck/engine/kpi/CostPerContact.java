package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;

/** What service costs (C-30). */
record CostPerContact(Rules rules, FirstContactResolution issues) implements Kpi {
    private static final String NAME = "cost_per_contact";
    private static final List<String> VARIANTS = List.of("handled", "solved", "issue");
    /** What is paid for all channels together is in no channel's number, only in the whole. */
    private static final Slice SHARED = Slice.ofChannel("shared");

    CostPerContact(Rules rules) {
        this(rules, new FirstContactResolution(rules));
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Cost per contact, and per issue",
                        "Everything service costs, divided by what it achieves. Dividing by contacts rewards repeats: with"
                                + " every second customer coming back, cost per contact looks half as high. Cost per issue is"
                                + " the honest one.")
                .counts(
                        "people with all their paid hours, breaks and training included, tools, and partners",
                        "one variant for each thing to divide by: handled contacts, solved contacts, and issues")
                .leavesOut(
                        "from a channel's number, what was paid for all channels together: it is in the whole only",
                        "refunds and goods: they are the price of a mistake, not of service")
                .timed(
                        "none",
                        "cost in the quarter it is booked in; handled and issues in the quarter a contact began, solved in"
                                + " the quarter it was solved",
                        "when the books of the month are closed");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.of(id("handled"), "for each handled contact", Unit.MONEY, Statistic.RATIO),
                Variant.of(id("solved"), "for each contact that was solved", Unit.MONEY, Statistic.RATIO),
                Variant.of(id("issue"), "for each issue, however many contacts it took", Unit.MONEY, Statistic.RATIO));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        if (visit.handled()) {
            notes.against(id("handled"), visit.arrivedAt(), visit.slice(), 1);
            if (visit.inbound() && visit.origin().customer() == null) {
                notes.against(id("issue"), visit.arrivedAt(), visit.slice(), 1);
            }
        }
        var solved = visit.resolution().solvedAt();
        if (solved != null) {
            notes.against(id("solved"), solved, visit.slice(), 1);
        }
    }

    /** An issue begins with a handled contact that follows no other on the issue within the window of repeats. */
    @Override
    public void customer(List<Visit> visits, Notes notes) {
        for (var i = 0; i < visits.size(); i++) {
            if (issues.isBase(visits, i, FirstContactResolution.Rule.OPENING)) {
                notes.against(
                        id("issue"), visits.get(i).arrivedAt(), visits.get(i).slice(), 1);
            }
        }
    }

    @Override
    public void brand(Happened happened, Notes notes) {
        if (happened.what() instanceof What.Paid(var amount, var channel)) {
            var currency = amount.currency().getCurrencyCode();
            if (!currency.equals(rules.offer().currency())) {
                throw Lawful.refusal(
                        "currency of a cost", currency, rules.offer().currency());
            }
            var whose = channel == null ? SHARED : Slice.ofChannel(channel);
            VARIANTS.forEach(variant -> notes.count(id(variant), happened.at(), whose, amount.minor()));
        }
    }

    private VariantId id(String variant) {
        return VariantId.of(NAME, variant).with(rules.offer().currency());
    }
}
