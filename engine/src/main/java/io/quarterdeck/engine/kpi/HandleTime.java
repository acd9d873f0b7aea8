package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.List;

/** How long people work on a contact (B-27, C-25). */
record HandleTime(Duration limit, Ids ids) implements Kpi {
    static final String NAME = "aht";
    static final VariantId WORKLOAD = VariantId.of(NAME, "workload");

    /** The variants whose finishing time has a limit. */
    record Ids(VariantId byEnd, VariantId byArrival, VariantId capped) {}

    HandleTime(Rules rules) {
        this(
                rules.limits().wrap(),
                new Ids(
                        withLimit("elapsed_by_end", rules),
                        withLimit("elapsed_by_arrival", rules),
                        withLimit("finishing_cut", rules)));
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Handle time (AHT)",
                        "How long a person works on a contact: talking, holding, chatting, the ticket on the screen, and"
                                + " finishing afterwards. Somebody who chats with two customers at once handles each for long and"
                                + " works little on each, so there is an elapsed handle time, which the customer feels, and a"
                                + " workload, which staffing needs.")
                .counts(
                        "each person's part of a contact as one handle: a transfer makes two handles of one contact",
                        "finishing time up to a limit; what is cut off is shown as a share of its own",
                        "for tickets, the time the ticket was on the screen and used, never from opening to solving")
                .leavesOut(
                        "time told twice: overlapping stretches of one person on one contact count once",
                        "time in the queue, and contacts nobody worked on")
                .timed(
                        "elapsed time of work",
                        "both ways: the quarter in which the contact arrived, for planning, and the one in which the handle"
                                + " ended, for reports about people; workload, the quarters in which it was done",
                        "when the last contact that came in the quarter is finished; by end, at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.times(ids.byEnd(), "elapsed time of a handle, in the quarter in which it ended"),
                Variant.times(ids.byArrival(), "elapsed time of a handle, in the quarter in which the contact came"),
                Variant.of(
                        WORKLOAD,
                        "time of people, shared among the contacts they worked on at once, for each handle",
                        Unit.TIME,
                        Statistic.RATIO),
                Variant.share(ids.capped(), "handles whose finishing time went beyond the limit"));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        for (var leg : visit.handling().legs()) {
            var live = Sweep.millis(leg.without(Activity.WRAP));
            var wrap = Sweep.millis(leg.spells()) - live;
            var most = limit.toMillis();
            var slice = visit.sliceOf(leg.agent());
            notes.count(ids.byEnd(), leg.end(), slice, live + Math.min(wrap, most));
            notes.count(ids.byArrival(), visit.arrivedAt(), slice, live + Math.min(wrap, most));
            notes.count(ids.capped(), leg.end(), slice, wrap > most);
            notes.against(WORKLOAD, leg.end(), slice, 1);
        }
    }

    /** Each stretch is split evenly among its contacts; odd milliseconds go to the first, so that nothing is lost. */
    @Override
    public void stretch(Day day, Stretch stretch, Notes notes) {
        var contacts = stretch.contacts();
        for (var i = 0; i < contacts.size(); i++) {
            var visit = day.visit(contacts.get(i));
            if (visit != null) {
                var share = (stretch.millis() + contacts.size() - 1 - i) / contacts.size();
                notes.count(WORKLOAD, stretch.from(), visit.sliceOf(day.agent()), share);
            }
        }
    }

    private static VariantId withLimit(String variant, Rules rules) {
        return VariantId.of(NAME, variant)
                .with("wrap" + VariantId.written(rules.limits().wrap()));
    }
}
