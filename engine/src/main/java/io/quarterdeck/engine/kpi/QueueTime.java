package io.quarterdeck.engine.kpi;

import java.util.List;

/** How long people wait in a queue: ASA for those who are answered, ATA for those who are not. */
record QueueTime() implements Kpi {
    private static final String NAME = "queue_time";
    static final VariantId ANSWERED = VariantId.of(NAME, "answered");
    static final VariantId ABANDONED = VariantId.of(NAME, "abandoned");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Time in the queue (ASA and ATA)",
                        "How long callers waited: those who were answered (the average is the ASA) and those who gave up"
                                + " (the ATA). Averages hide the tail, so the median, the 90th percentile and the longest stand"
                                + " beside them.")
                .counts("answered stays for the one, abandoned stays for the other; never both in one average")
                .leavesOut(
                        "the voice menu, and ringing before the queue",
                        "those still waiting: nobody knows yet how long it will be; the longest of them is in the queue length")
                .timed(
                        "elapsed time from entering the queue; being offered again after nobody picked up continues it",
                        "the quarter of an hour in which the queue was entered",
                        "when the last stay that began in the quarter has ended");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.times(ANSWERED, "ASA: of those who were answered by a person"),
                Variant.times(ABANDONED, "ATA: of those who gave up, short or not"));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        var wait = visit.waitEnded();
        if (wait == null) {
            return;
        }
        switch (wait.end()) {
            case ANSWERED ->
                notes.count(
                        ANSWERED, wait.queuedAt(), visit.slice(), wait.lasted().toMillis());
            case ABANDONED ->
                notes.count(
                        ABANDONED, wait.queuedAt(), visit.slice(), wait.lasted().toMillis());
            case FLOWED_OUT, CALLBACK, WAITING -> {}
        }
    }
}
