package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sim.Account.Verdict;
import io.quarterdeck.engine.sla.PromiseKind;

/** What all runs come to for the promises of one kind to one priority. */
final class PromiseFigures {
    private final PromiseKind kind;
    private final int priority;
    private final Ratio made = new Ratio();
    private final Ratio kept = new Ratio();
    private final Ratio broken = new Ratio();
    private final Ratio missed = new Ratio();

    PromiseFigures(PromiseKind kind, int priority) {
        this.kind = kind;
        this.priority = priority;
    }

    void add(Account account) {
        var inTime = account.promises(kind, priority, Verdict.KEPT);
        var late = account.promises(kind, priority, Verdict.MISSED);
        made.add(account.promises(kind, priority, Verdict.MADE), 1);
        kept.add(inTime, 1);
        broken.add(late, 1);
        missed.add(late, inTime + late);
    }

    boolean wereMade() {
        return made.amount().value() > 0;
    }

    Report.OfPromise report(World world) {
        var name = world.playbook().priorities().get(priority).name();
        return new Report.OfPromise(kind, name, made.amount(), kept.amount(), broken.amount(), missed.share());
    }
}
