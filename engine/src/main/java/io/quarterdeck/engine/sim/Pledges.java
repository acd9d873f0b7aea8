package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Decision;
import io.quarterdeck.engine.sla.Fact;
import io.quarterdeck.engine.sla.Happening;
import io.quarterdeck.engine.sla.PromiseKind;
import io.quarterdeck.engine.sla.Promises;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets the live rules of promises decide about the tickets of a run, and counts what becomes of the promises. */
final class Pledges {
    private static final long NEXT = 1;

    private final Promises promises;
    private final Timeline timeline;
    private final Account account;

    Pledges(Promises promises, Timeline timeline, Account account) {
        this.promises = promises;
        this.timeline = timeline;
        this.account = account;
    }

    void step(Ticket ticket, Happening what, Instant at) {
        Decision decision = promises.step(ticket.clocks, what, at);
        ticket.clocks = decision.next();
        ticket.wakes = decision.wakeAt().map(timeline::micros).orElse(Ticket.NEVER);
        if (ticket.counted) {
            var facts = decision.facts();
            for (var i = 0; i < facts.size(); i++) {
                count(facts.get(i), ticket.kind.priority);
            }
        }
    }

    /** Time passes; says whether the aim of a promise has just gone by unmet. */
    boolean wake(Ticket ticket, Instant at) {
        step(ticket, new Happening.Woke(), at);
        var now = timeline.micros(at);
        var clocks = ticket.clocks.clocks();
        for (var i = 0; i < clocks.size(); i++) {
            var clock = clocks.get(i);
            if (clock.owed() && !clock.paused() && timeline.micros(clock.aimAt()) + NEXT == now) {
                return true;
            }
        }
        return false;
    }

    /** The customer gave up before anything could be kept. */
    void forget(Ticket ticket) {
        if (ticket.counted) {
            for (var clock : ticket.clocks.clocks()) {
                if (clock.pending()) {
                    account.promise(Account.Verdict.DROPPED, clock.kind(), ticket.kind.priority);
                }
            }
        }
    }

    /** When the promise that binds is due; nothing while none is owed. */
    static @Nullable Instant due(Ticket ticket) {
        return ticket.clocks.binding().map(Clock::aimAt).orElse(null);
    }

    /** The last promise of a reply that was made, kept or not; null when the playbook makes none. */
    static @Nullable Clock reply(Ticket ticket) {
        var clocks = ticket.clocks.clocks();
        for (var i = clocks.size() - 1; i >= 0; i--) {
            var kind = clocks.get(i).kind();
            if (kind == PromiseKind.FIRST_RESPONSE || kind == PromiseKind.NEXT_RESPONSE) {
                return clocks.get(i);
            }
        }
        return null;
    }

    private void count(Fact fact, int priority) {
        switch (fact) {
            case Fact.Promised(var clock) -> account.promise(Account.Verdict.MADE, clock.kind(), priority);
            case Fact.Kept(var kind, var _, var _) -> account.promise(Account.Verdict.KEPT, kind, priority);
            case Fact.Missed(var kind, var _, var _) -> account.promise(Account.Verdict.MISSED, kind, priority);
            case Fact.Dropped(var kind, var _) -> account.promise(Account.Verdict.DROPPED, kind, priority);
            case Fact.Paused _, Fact.Resumed _, Fact.Settled _, Fact.Tightened _, Fact.Relaxed _ -> {}
        }
    }
}
