package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.util.List;
import java.util.Set;

/** How long a customer waits for the first word of a person (B-32, B-33). */
record FirstResponse(ReplyTimes times) implements Kpi {
    static final String NAME = "first_response";

    FirstResponse(Rules rules) {
        this(new ReplyTimes(NAME, rules, Set.of(PromiseKind.FIRST_RESPONSE)));
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME, "First response", "How long a customer waits until a person answers for the first time.")
                .counts(
                        "inbound contacts that a person has answered",
                        "an answer by voice or chat as much as a message")
                .leavesOut(
                        "automatic receipts and the words of a bot: they stop no clock; see acknowledgement",
                        "messages we sent first",
                        "a contact that was opened again: its new question is a next response",
                        "contacts nobody has answered yet: see backlog age")
                .timed(
                        "two: the wall clock, and the opening hours of the brand in its own time zone; a message at the"
                                + " second of closing starts at the next opening",
                        "the quarter of an hour in which the customer wrote; a kept or broken promise, the one in which that"
                                + " was certain",
                        "when the last contact that came in the quarter is answered");
    }

    @Override
    public List<Variant> variants() {
        return times.variants("from the first message to the first word of a person");
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        for (var turn : visit.turns()) {
            var answered = turn.answeredAt();
            if (turn.first() && answered != null) {
                times.took(notes, visit, turn.wroteAt(), answered);
            }
        }
        times.verdicts(notes, visit);
    }
}
