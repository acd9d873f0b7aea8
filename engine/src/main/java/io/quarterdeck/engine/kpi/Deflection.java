package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.List;

/** How much work automation takes off people: three definitions that differ by a factor of three. */
record Deflection(Rules rules) implements Kpi {
    private static final String NAME = "deflection";
    static final VariantId CONTAINED = VariantId.of(NAME, "contained");
    static final VariantId AGAINST_EXPECTED = VariantId.of(NAME, "against_expected");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Deflection",
                        "How much work automation takes off people. The number that vendors show is containment: the customer"
                                + " did not ask for a person. That includes all who gave up in disgust and those who wrote a"
                                + " mail an hour later. Publish the other two.")
                .counts(
                        "for containment, every inbound contact with a bot, a voice menu or the help center",
                        "for the net, those that were not given up either, and whose customer did not come back about the"
                                + " same issue by any way within seven days",
                        "against the expected: all contacts that reached people, held against what the forecast expects of the"
                                + " orders if nothing deflects them")
                .leavesOut(
                        "from the net, customers nobody knows: whether they came back cannot be seen",
                        "spam and duplicates")
                .timed(
                        "elapsed time",
                        "the quarter of an hour in which the contact began; what was expected, the quarter it was expected in",
                        "containment when the contact ended, the net seven days later, the last when the quarter is over");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.share(CONTAINED, "no person was asked for, of all automated contacts"),
                Variant.share(net(), "of known customers: no person, not given up, and not back within the window")
                        .ripeAfter(rules.repeatWindow()),
                Variant.of(
                        AGAINST_EXPECTED,
                        "how far contacts with people stay behind what was expected",
                        Unit.SHARE,
                        Statistic.SHORTFALL));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        if (automated(visit)) {
            notes.count(CONTAINED, visit.arrivedAt(), visit.slice(), contained(visit));
        }
        if (visit.needsPeople(rules)) {
            notes.count(AGAINST_EXPECTED, visit.arrivedAt(), visit.slice(), 1);
        }
    }

    @Override
    public void customer(List<Visit> visits, Notes notes) {
        for (var i = 0; i < visits.size(); i++) {
            var visit = visits.get(i);
            if (automated(visit)) {
                var good = contained(visit) && !visit.abandoned() && !cameBack(visits, i);
                notes.ripening(net(), visit.arrivedAt(), visit.slice(), good);
            }
        }
    }

    @Override
    public void brand(Happened happened, Notes notes) {
        if (happened.what() instanceof What.Expected(var contacts)) {
            notes.against(AGAINST_EXPECTED, happened.at(), Slice.BRAND, contacts);
        }
    }

    private boolean cameBack(List<Visit> visits, int index) {
        var visit = visits.get(index);
        return visits.subList(index + 1, visits.size()).stream()
                .filter(Visit::inbound)
                .filter(later -> later.arrivedAt().isAfter(visit.arrivedAt()))
                .filter(later -> later.origin().issue().equals(visit.origin().issue()))
                .anyMatch(later ->
                        Duration.between(visit.arrivedAt(), later.arrivedAt()).compareTo(rules.repeatWindow()) < 0);
    }

    private boolean automated(Visit visit) {
        return visit.inbound()
                && rules.offer().automated().contains(visit.origin().channel());
    }

    private static boolean contained(Visit visit) {
        return !visit.handled() && !visit.queued();
    }

    private VariantId net() {
        return VariantId.of(NAME, "net").with(rules.repeatWindow());
    }
}
