package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.playbook.Measures;
import java.time.Instant;
import java.util.List;

/** Who waits for a person now. */
record QueueLength() implements Kpi {
    private static final VariantId NOW = VariantId.of(Measures.QUEUE_LENGTH, "now");
    private static final VariantId WAITED = VariantId.of(Measures.QUEUE_LENGTH, "waited");

    @Override
    public Definition definition() {
        return Definition.of(
                        Measures.QUEUE_LENGTH,
                        "Queue length",
                        "How many callers and chatters wait for a person now, and how long already.")
                .counts("every stay in a queue that nothing has ended")
                .leavesOut("agreed call backs: nobody holds a line for them", "mail: it has a backlog, not a queue")
                .timed(
                        "elapsed time in the queue",
                        "the quarter of an hour of the report",
                        "at once, and only for that instant");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.of(NOW, "stays in a queue that have not ended", Unit.NUMBER, Statistic.COUNT),
                Variant.times(WAITED, "how long they have lasted"));
    }

    @Override
    public void standing(Visit visit, Instant now, Notes notes) {
        var wait = visit.waited(now);
        if (wait != null && wait.end() == Wait.End.WAITING) {
            notes.count(NOW, now, visit.slice(), 1);
            notes.count(WAITED, now, visit.slice(), wait.lasted().toMillis());
        }
    }
}
