package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.List;

/** How much of the work is customers who come back (B-60). */
record RepetitiveContacts(Duration window, VariantId id) implements Kpi {
    static final String NAME = "repetitive_contacts";

    RepetitiveContacts(Rules rules) {
        this(rules.repeatWindow(), VariantId.of(NAME, "same_issue").with(rules.repeatWindow()));
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Repetitive contacts",
                        "Of all that known customers ask, how much they ask again: contacts on an issue that they came about"
                                + " within the last seven days. It is the mirror of FCR: FCR looks from a contact into the"
                                + " future and needs a week, this looks back and is final at once.")
                .counts("every inbound contact of a known customer, by whatever channel, given up or not")
                .leavesOut("what we wrote first", "customers nobody knows", "spam and duplicates")
                .timed("elapsed time", "the quarter of an hour in which the later contact began", "at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.share(id, "inbound contacts on an issue the customer came about before, in the window"));
    }

    @Override
    public void customer(List<Visit> visits, Notes notes) {
        for (var i = 0; i < visits.size(); i++) {
            var visit = visits.get(i);
            if (visit.inbound()) {
                notes.count(id, visit.arrivedAt(), visit.slice(), came(visits, i));
            }
        }
    }

    private boolean came(List<Visit> visits, int index) {
        var visit = visits.get(index);
        var since = visit.arrivedAt().minus(window);
        for (var i = index - 1; i >= 0 && visits.get(i).arrivedAt().isAfter(since); i--) {
            var earlier = visits.get(i);
            if (earlier.inbound()
                    && earlier.arrivedAt().isBefore(visit.arrivedAt())
                    && earlier.origin().issue().equals(visit.origin().issue())) {
                return true;
            }
        }
        return false;
    }
}
