package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How old the questions are that nobody has answered (C-28). */
record BacklogAge(Duration limit, VariantId beyond) implements Kpi {
    private static final String NAME = "backlog_age";
    static final VariantId OURS = VariantId.of(NAME, "ours");
    static final VariantId PENDING = VariantId.of(NAME, "pending_customer");

    BacklogAge(Rules rules) {
        this(
                rules.limits().backlog(),
                VariantId.of(NAME, "beyond").with(rules.limits().backlog()));
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Backlog age",
                        "How long the customers have waited whom we owe an answer right now. It is a photograph, not a"
                                + " film: every report takes a new one.")
                .counts(
                        "open contacts in which the customer wrote last: the age is that of the oldest message without an answer")
                .leavesOut(
                        "contacts in which it is the customer's turn: shown beside it, never mixed in",
                        "contacts that are solved, spam, or given up",
                        "callers in a queue: see queue length")
                .timed(
                        "the wall clock, up to the report",
                        "the quarter of an hour of the report",
                        "at once, and only for that instant");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.times(OURS, "age of the oldest message without an answer, where it is our turn"),
                Variant.times(PENDING, "time since the customer last wrote, where it is the customer's turn"),
                Variant.share(beyond, "of the contacts where it is our turn, those older than the limit"));
    }

    @Override
    public void standing(Visit visit, Instant now, Notes notes) {
        if (visit.over()
                || visit.stay().goesOn()
                || visit.conversation().turns().isEmpty()) {
            return;
        }
        var last = visit.conversation().turns().getLast();
        var age = Duration.between(last.wroteAt(), now);
        if (visit.resolution().waitsForCustomer()) {
            notes.count(PENDING, now, visit.slice(), age.toMillis());
        } else if (last.answeredAt() == null) {
            notes.count(OURS, now, visit.slice(), age.toMillis());
            notes.count(beyond, now, visit.slice(), age.compareTo(limit) > 0);
        }
    }
}
