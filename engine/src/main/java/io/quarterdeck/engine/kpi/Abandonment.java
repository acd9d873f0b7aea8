package io.quarterdeck.engine.kpi;

import java.util.List;

/** The share of a live queue that gives up (C-20). */
record Abandonment(Rules rules) implements Kpi {
    static final String NAME = "abandonment";

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Abandonment",
                        "How many gave up before a person answered. A caller who hangs up within five seconds has usually"
                                + " dialled wrong, so there are two numbers; a target must say which of them it means.")
                .counts("every stay in a queue that was answered or given up")
                .leavesOut(
                        "who was sent to a partner or the voicemail: neither answered nor lost by us",
                        "an agreed call back: neither, until somebody calls",
                        "who leaves a voice menu or a bot before asking for a person: see deflection")
                .timed(
                        "elapsed time in the queue",
                        "the quarter of an hour in which the queue was entered",
                        "when the last stay that began in the quarter has ended");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.share(all(), "gave up, of all that were answered or gave up"),
                Variant.share(withoutShort(), "the same without those who gave up at once, above and below the line"));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        var wait = visit.waitEnded();
        if (wait == null || wait.end() != Wait.End.ANSWERED && wait.end() != Wait.End.ABANDONED) {
            return;
        }
        var lost = wait.end() == Wait.End.ABANDONED;
        notes.count(all(), wait.queuedAt(), visit.slice(), lost);
        if (!wait.shortAbandon(rules.queues().shortAbandon())) {
            notes.count(withoutShort(), wait.queuedAt(), visit.slice(), lost);
        }
    }

    private VariantId all() {
        return VariantId.of(NAME, "all");
    }

    private VariantId withoutShort() {
        return VariantId.of(NAME, "without_short").with(rules.queues().shortAbandon());
    }
}
