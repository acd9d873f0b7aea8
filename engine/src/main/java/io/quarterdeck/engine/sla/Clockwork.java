package io.quarterdeck.engine.sla;

import static io.quarterdeck.engine.sla.PromiseKind.EXECUTIVE_NOTICE;
import static io.quarterdeck.engine.sla.PromiseKind.REVIEW;
import static io.quarterdeck.engine.sla.PromiseKind.STAKEHOLDER_CALL;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Stage;
import io.quarterdeck.engine.time.BusinessCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What can be done to the promises of a ticket: made, kept, taken back, stopped, run on, and found missed. */
final class Clockwork {
    private final Ledger ledger;
    private final Playbook playbook;
    private final Instant at;

    Clockwork(Ledger ledger, Playbook playbook, Instant at) {
        this.ledger = ledger;
        this.playbook = playbook;
        this.at = at;
    }

    Stage stage() {
        return playbook.escalation().matrix(Offer.priority(contact(), playbook).name());
    }

    /** Makes a promise, if anything in the playbook asks for it. */
    void start(PromiseKind kind, Instant since) {
        var offers = offers(kind);
        if (offers.isEmpty()) {
            return;
        }
        var round = 1 + (int) ledger.all(kind).count();
        var clock = Clock.started(kind, round, since, terms(kind, offers, since), stage().owner());
        ledger.add(clock);
        ledger.waiting().filter(_ -> kind.pauses()).ifPresent(pause -> stop(clock, later(pause.from(), since)));
    }

    /**
     * A promise that was taken back and is made again counts from its first start; a review starts at each hand-over.
     * What is owed to the customer counts from when they came, however late we learnt what it is about; what the house
     * owes itself, such as a call of the stakeholders, counts from now.
     */
    void startAgain(PromiseKind kind) {
        var first = ledger.sinceOpened(kind).map(Clock::startedAt).min(Comparator.naturalOrder());
        start(kind, kind == REVIEW ? at : first.orElseGet(() -> owedToCustomer(kind) ? ledger.openSince() : at));
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
        owed(kinds).forEach(this::runOn);
        noticeMisses();
        for (var clock : owed(kinds)) {
            if (clock.pending()) {
                ledger.replace(clock, clock.kept(at), new Fact.Kept(clock.kind(), clock.round(), at));
            } else {
                settle(clock);
            }
        }
    }

    /** Nobody asks for it any more. */
    void release(Clock clock) {
        if (clock.pending()) {
            ledger.replace(clock, clock.dropped(at), new Fact.Dropped(clock.kind(), clock.round()));
        } else {
            settle(clock);
        }
    }

    /** Applies the rules of a changed contact to a promise, from its original start; verdicts stay. */
    void reconsider(Clock clock) {
        var offers = offers(clock.kind());
        if (offers.isEmpty() || clock.kind() == REVIEW && isHandedOn(clock, offers)) {
            release(clock);
        } else if (clock.pending()) {
            var next = clock.under(terms(clock.kind(), offers, clock.startedAt()), stage().owner());
            ledger.change(clock, clock.pausedAt() == null ? next : stopped(next, clock.pausedAt()));
        }
    }

    /** Takes over what the playbook at hand promises earlier than was promised, aim and breach each for itself. */
    void reoffer(Clock clock) {
        var offers = offers(clock.kind());
        if (offers.isEmpty() || clock.kind() == REVIEW && isHandedOn(clock, offers)) {
            return;
        }
        var terms = clock.terms().orEarlier(terms(clock.kind(), offers, clock.startedAt()));
        if (!terms.equals(clock.terms())) {
            var next = clock.under(terms, clock.owedBy());
            ledger.change(clock, clock.pausedAt() == null ? next : stopped(next, clock.pausedAt()));
        }
    }

    void pause() {
        if (ledger.isOpen() && ledger.waiting().isEmpty()) {
            ledger.beginPause();
            ledger.owed().stream()
                    .filter(clock -> clock.running() && clock.kind().pauses())
                    .forEach(clock -> stop(clock, at));
        }
    }

    void resume() {
        ledger.owed().forEach(this::runOn);
        ledger.endPause();
    }

    /** The verdict is the instant of the breach, whoever notices; in the order in which it happened. */
    void noticeMisses() {
        for (var late = ledger.nextMiss(); late.isPresent(); late = ledger.nextMiss()) {
            var clock = late.get();
            ledger.replace(clock, clock.missed(), new Fact.Missed(clock.kind(), clock.round(), clock.breachAt()));
            if (clock.kind() == STAKEHOLDER_CALL) {
                owed(Set.of(EXECUTIVE_NOTICE)).stream()
                        .filter(Clock::pending)
                        .forEach(notice ->
                                ledger.change(notice, notice.under(tightened(notice.terms()), notice.owedBy())));
            }
        }
    }

    private void runOn(Clock clock) {
        if (clock.pausedAt() != null) {
            var terms = clock.terms().resumed(clock.pausedAt(), at, calendar());
            ledger.replace(
                    clock,
                    clock.resumed(at, terms),
                    new Fact.Resumed(clock.kind(), clock.round(), terms.aimAt(), terms.breachAt()));
        }
    }

    private void stop(Clock clock, Instant from) {
        ledger.replace(clock, stopped(clock, from), new Fact.Paused(clock.kind(), clock.round()));
    }

    private Clock stopped(Clock clock, Instant from) {
        var terms = clock.terms();
        return clock.paused(from, terms.aimLeft(from, calendar()), terms.breachLeft(from, calendar()));
    }

    private void settle(Clock clock) {
        ledger.replace(clock, clock.settled(at), new Fact.Settled(clock.kind(), clock.round(), at));
    }

    private Terms terms(PromiseKind kind, List<Offer> offers, Instant since) {
        var terms = Terms.of(offers, since, kind.pauses() ? ledger.pauses() : List.of());
        return kind == EXECUTIVE_NOTICE ? tightened(terms) : terms;
    }

    /** B-42: when the stakeholders were not called together in time, the executives are told at once. */
    private Terms tightened(Terms notice) {
        return ledger.all(STAKEHOLDER_CALL)
                .filter(call -> call.state() == Clock.State.MISSED && call.owed())
                .filter(call -> call.breachAt().isBefore(notice.aimAt()))
                .findFirst()
                .map(call -> notice.with(call.reasons().getFirst().source(), "missed", call.breachAt()))
                .orElse(notice);
    }

    private static boolean isHandedOn(Clock clock, List<Offer> offers) {
        return !clock.reasons().getFirst().source().equals(offers.getFirst().source());
    }

    private List<Clock> owed(Set<PromiseKind> kinds) {
        return ledger.owed().stream()
                .filter(clock -> kinds.contains(clock.kind()))
                .toList();
    }

    private List<Offer> offers(PromiseKind kind) {
        return Offer.of(kind, contact(), playbook);
    }

    private BusinessCalendar calendar() {
        return playbook.calendar();
    }

    private Contact contact() {
        return Objects.requireNonNull(ledger.contact());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
