package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sim.Account.Verdict;
import io.quarterdeck.engine.sla.Clock;
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

    /** The counted days. */
    private final long from;

    private final long to;

    Pledges(Twin twin, Account account) {
        promises = twin.promises;
        timeline = twin.timeline;
        from = twin.countedFrom * Timeline.INTERVAL;
        to = twin.countedTo * Timeline.INTERVAL;
        this.account = account;
    }

    void step(Ticket ticket, Happening what, Instant at) {
        var decision = promises.step(ticket.clocks, what, at);
        ticket.clocks = decision.next();
        ticket.wakes = decision.wakeAt().map(timeline::micros).orElse(Ticket.NEVER);
        var facts = decision.facts();
        for (var i = 0; i < facts.size(); i++) {
            count(facts.get(i), ticket);
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
        for (var clock : ticket.clocks.clocks()) {
            if (clock.pending()) {
                count(Verdict.DROPPED, clock, ticket);
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

    private void count(Fact fact, Ticket ticket) {
        switch (fact) {
            case Fact.Promised(var clock) -> count(Verdict.MADE, clock, ticket);
            case Fact.Kept(var kind, var round, var _) -> count(Verdict.KEPT, clock(ticket, kind, round), ticket);
            case Fact.Missed(var kind, var round, var _) -> count(Verdict.MISSED, clock(ticket, kind, round), ticket);
            case Fact.Dropped(var kind, var round) -> count(Verdict.DROPPED, clock(ticket, kind, round), ticket);
            case Fact.Paused _, Fact.Resumed _, Fact.Settled _, Fact.Tightened _, Fact.Relaxed _ -> {}
        }
    }

    /** What was promised on the counted days counts, whenever it is judged. */
    private void count(Verdict verdict, Clock clock, Ticket ticket) {
        var made = timeline.micros(clock.startedAt());
        if (made >= from && made < to) {
            account.promise(verdict, clock.kind(), ticket.kind.priority);
        }
    }

    private static Clock clock(Ticket ticket, PromiseKind kind, int round) {
        var clocks = ticket.clocks.clocks();
        for (var i = 0; i < clocks.size(); i++) {
            if (clocks.get(i).kind() == kind && clocks.get(i).round() == round) {
                return clocks.get(i);
            }
        }
        throw new IllegalStateException("nobody made promise %d of %s".formatted(round, kind));
    }
}
