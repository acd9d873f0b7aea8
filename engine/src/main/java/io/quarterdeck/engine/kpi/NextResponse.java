package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.util.List;
import java.util.Set;

/** How long a customer who writes again waits for an answer. */
record NextResponse(ReplyTimes times) implements Kpi {

    NextResponse(Rules rules) {
        this(new ReplyTimes("next_response", rules, Set.of(PromiseKind.NEXT_RESPONSE)));
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        "next_response",
                        "Next response",
                        "How long a customer who writes again waits for a person, every time it is our turn.")
                .counts(
                        "each turn from the customer's message to the next word of a person",
                        "a message that opens a solved contact again")
                .leavesOut(
                        "the first response",
                        "a second message before we answered: the turn began with the first",
                        "out-of-office replies of the customer's: the source does not tell them as messages")
                .timed(
                        "the wall clock, and the opening hours of the brand",
                        "the quarter of an hour in which the customer wrote; a verdict, the one in which it was certain",
                        "when the last turn that began in the quarter is answered");
    }

    @Override
    public List<Variant> variants() {
        return times.variants("from the customer's message to the next word of a person");
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        for (var turn : visit.turns()) {
            var answered = turn.answeredAt();
            if (!turn.first() && answered != null) {
                times.took(notes, visit, turn.wroteAt(), answered);
            }
        }
        times.verdicts(notes, visit);
    }
}
