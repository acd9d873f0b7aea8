package io.quarterdeck.engine.sla;

import static io.quarterdeck.engine.sla.PromiseKind.EXECUTIVE_NOTICE;
import static io.quarterdeck.engine.sla.PromiseKind.REVIEW;
import static io.quarterdeck.engine.sla.PromiseKind.STAKEHOLDER_CALL;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What can be done to the promises of a ticket: made, kept, taken back, stopped, run on, and found missed. */
final class Clockwork {
    private final Ledger ledger;
    private final Promises promises;
    private final Instant at;

    Clockwork(Ledger ledger, Promises promises, Instant at) {
        this.ledger = ledger;
        this.promises = promises;
        this.at = at;
    }

    /** What this ticket is promised, as what it is now known to be. */
    Offers offers() {
        return promises.to(Objects.requireNonNull(ledger.contact()));
    }

    /** Makes a promise, if anything in the playbook asks for it. */
    void start(PromiseKind kind, Instant since, Offers offers) {
        if (!offers.has(kind)) {
            return;
        }
        var round = 1 + ledger.rounds(kind);
        var owner = offers.stage().owner();
        var place = ledger.add(Clock.started(kind, round, since, terms(kind, since, offers), owner));
        var pause = ledger.waiting();
        if (pause != null && kind.pauses()) {
            stop(place, pause.from().isAfter(since) ? pause.from() : since, offers);
        }
    }

    /**
     * A promise that was taken back and is made again counts from its first start; a review starts at each hand-over.
     * What is owed to the customer counts from when they came, however late we learnt what it is about; what the house
     * owes itself, such as a call of the stakeholders, counts from now.
     */
    void startAgain(PromiseKind kind, Offers offers) {
        var first = kind == REVIEW ? at : ledger.firstStart(kind);
        if (first == null) {
            first = owedToCustomer(kind) ? ledger.openSince() : at;
        }
        start(kind, first, offers);
    }

    /** Somebody who was answered already is owed a fuller answer from now on. */
    private boolean owedToCustomer(PromiseKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE, RESOLUTION, RESOLUTION_OR_PLAN -> true;
            case SUBSTANTIVE_RESPONSE -> ledger.turn() == Turn.OURS;
            case NEXT_RESPONSE,
                    TRIAGE,
                    ASSIGN_SENIOR,
                    STAKEHOLDER_CALL,
                    EXECUTIVE_NOTICE,
                    ACKNOWLEDGEMENT,
                    INVESTIGATION,
                    EXCHANGE,
                    REVIEW,
                    FOLLOW_UP -> false;
        };
    }

    /** What these promises ask for was done; what is done in a pause is judged without the pause. */
    void fulfil(Set<PromiseKind> kinds) {
        for (var place = 0; place < ledger.size(); place++) {
            if (owes(place, kinds)) {
                runOn(place);
            }
        }
        noticeMisses();
        for (var place = 0; place < ledger.size(); place++) {
            if (owes(place, kinds)) {
                var clock = ledger.clock(place);
                if (clock.pending()) {
                    ledger.replace(place, clock.kept(at), new Fact.Kept(clock.kind(), clock.round(), at));
                } else {
                    settle(place);
                }
            }
        }
    }

    /** Nobody asks for it any more. */
    void release(int place) {
        var clock = ledger.clock(place);
        if (clock.pending()) {
            ledger.replace(place, clock.dropped(at), new Fact.Dropped(clock.kind(), clock.round()));
        } else {
            settle(place);
        }
    }

    /** Applies the rules of a changed contact to a promise, from its original start; verdicts stay. */
    void reconsider(int place, Offers offers) {
        var clock = ledger.clock(place);
        if (isAskedNoMore(clock, offers.of(clock.kind()))) {
            release(place);
        } else if (clock.pending()) {
            var terms = terms(clock.kind(), clock.startedAt(), offers);
            change(place, clock.under(terms, offers.stage().owner()), offers);
        }
    }

    /** Takes over what the playbook at hand promises earlier than was promised, aim and breach each for itself. */
    void reoffer(int place, Offers offers) {
        var clock = ledger.clock(place);
        if (isAskedNoMore(clock, offers.of(clock.kind()))) {
            return;
        }
        var terms = clock.terms().orEarlier(terms(clock.kind(), clock.startedAt(), offers));
        if (!terms.equals(clock.terms())) {
            change(place, clock.under(terms, clock.owedBy()), offers);
        }
    }

    void pause() {
        if (!ledger.isOpen() || ledger.waiting() != null) {
            return;
        }
        ledger.beginPause();
        for (var place = 0; place < ledger.size(); place++) {
            var clock = ledger.clock(place);
            if (clock.owed() && clock.running() && clock.kind().pauses()) {
                stop(place, at, offers());
            }
        }
    }

    void resume() {
        for (var place = 0; place < ledger.size(); place++) {
            if (ledger.clock(place).owed()) {
                runOn(place);
            }
        }
        ledger.endPause();
    }

    /** The verdict is the instant of the breach, whoever notices; in the order in which it happened. */
    void noticeMisses() {
        for (var place = ledger.nextMiss(); place >= 0; place = ledger.nextMiss()) {
            var clock = ledger.clock(place);
            ledger.replace(place, clock.missed(), new Fact.Missed(clock.kind(), clock.round(), clock.breachAt()));
            if (clock.kind() == STAKEHOLDER_CALL) {
                tightenNotices();
            }
        }
    }

    private void tightenNotices() {
        for (var place = 0; place < ledger.size(); place++) {
            var notice = ledger.clock(place);
            if (notice.kind() == EXECUTIVE_NOTICE && notice.owed() && notice.pending()) {
                ledger.change(place, notice.under(tightened(notice.terms()), notice.owedBy()));
            }
        }
    }

    private boolean owes(int place, Set<PromiseKind> kinds) {
        var clock = ledger.clock(place);
        return clock.owed() && kinds.contains(clock.kind());
    }

    private void runOn(int place) {
        var clock = ledger.clock(place);
        if (clock.pausedAt() != null) {
            var terms = clock.terms().resumed(clock.pausedAt(), at, offers().of(clock.kind()), promises.calendar());
            ledger.replace(
                    place,
                    clock.resumed(at, terms),
                    new Fact.Resumed(clock.kind(), clock.round(), terms.aimAt(), terms.breachAt()));
        }
    }

    private void stop(int place, Instant from, Offers offers) {
        var clock = ledger.clock(place);
        ledger.replace(place, stopped(clock, from, offers), new Fact.Paused(clock.kind(), clock.round()));
    }

    private void change(int place, Clock next, Offers offers) {
        ledger.change(place, next.pausedAt() == null ? next : stopped(next, next.pausedAt(), offers));
    }

    private Clock stopped(Clock clock, Instant from, Offers offers) {
        var terms = clock.terms();
        var asked = offers.of(clock.kind());
        return clock.paused(
                from,
                terms.aimLeft(from, asked, promises.calendar()),
                terms.breachLeft(from, asked, promises.calendar()));
    }

    private void settle(int place) {
        var clock = ledger.clock(place);
        ledger.replace(place, clock.settled(at), new Fact.Settled(clock.kind(), clock.round(), at));
    }

    private Terms terms(PromiseKind kind, Instant since, Offers offers) {
        var terms = Terms.of(offers.of(kind), since, kind.pauses() ? ledger.pauses() : List.of());
        return kind == EXECUTIVE_NOTICE ? tightened(terms) : terms;
    }

    /** B-42: when the stakeholders were not called together in time, the executives are told at once. */
    private Terms tightened(Terms notice) {
        for (var place = 0; place < ledger.size(); place++) {
            var call = ledger.clock(place);
            if (call.kind() == STAKEHOLDER_CALL
                    && call.state() == Clock.State.MISSED
                    && call.owed()
                    && call.breachAt().isBefore(notice.aimAt())) {
                return notice.with(call.reasons().getFirst().source(), "missed", call.breachAt());
            }
        }
        return notice;
    }

    /** Nothing promises it now, or it is a review that another tier has taken over. */
    private static boolean isAskedNoMore(Clock clock, List<Offer> offers) {
        return offers.isEmpty()
                || clock.kind() == REVIEW
                        && !clock.reasons()
                                .getFirst()
                                .source()
                                .equals(offers.getFirst().source());
    }
}
