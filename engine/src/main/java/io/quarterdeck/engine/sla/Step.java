package io.quarterdeck.engine.sla;

import static io.quarterdeck.engine.sla.PromiseKind.ASSIGN_SENIOR;
import static io.quarterdeck.engine.sla.PromiseKind.EXECUTIVE_NOTICE;
import static io.quarterdeck.engine.sla.PromiseKind.FIRST_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.FOLLOW_UP;
import static io.quarterdeck.engine.sla.PromiseKind.NEXT_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.RESOLUTION;
import static io.quarterdeck.engine.sla.PromiseKind.RESOLUTION_OR_PLAN;
import static io.quarterdeck.engine.sla.PromiseKind.REVIEW;
import static io.quarterdeck.engine.sla.PromiseKind.STAKEHOLDER_CALL;
import static io.quarterdeck.engine.sla.PromiseKind.SUBSTANTIVE_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.TRIAGE;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One happening, told as the changes it makes to the promises of a ticket. */
final class Step {
    /** What a ticket may owe from its first moment on; the playbook says which of them it does. */
    private static final List<PromiseKind> FROM_THE_START = List.of(
            FIRST_RESPONSE,
            SUBSTANTIVE_RESPONSE,
            RESOLUTION,
            RESOLUTION_OR_PLAN,
            TRIAGE,
            ASSIGN_SENIOR,
            STAKEHOLDER_CALL,
            EXECUTIVE_NOTICE,
            REVIEW);

    private final Instant at;
    private final Ledger ledger;
    private final Clockwork promises;

    Step(Clocks state, Playbook playbook, Instant at) {
        this.at = at;
        ledger = new Ledger(state, at);
        promises = new Clockwork(ledger, playbook, at);
    }

    Decision take(Happening what) {
        promises.noticeMisses();
        if (ledger.contact() != null || what instanceof Happening.Opened) {
            happen(what);
        }
        promises.noticeMisses();
        followUp();
        return ledger.decision();
    }

    private void happen(Happening what) {
        switch (what) {
            case Happening.Opened(var contact) -> open(contact);
            case Happening.CustomerWrote() -> customerWrote();
            case Happening.Answered(var byHuman) -> {
                if (byHuman) {
                    answered();
                }
            }
            case Happening.Waiting() -> promises.pause();
            case Happening.Resumed() -> promises.resume();
            case Happening.Reclassified(var contact) -> reclassify(contact);
            case Happening.Assigned(var role) -> {
                if (promises.stage().isSenior(role)) {
                    promises.fulfil(Set.of(ASSIGN_SENIOR));
                }
            }
            case Happening.Triaged() -> promises.fulfil(Set.of(TRIAGE));
            case Happening.PlanShared() -> promises.fulfil(Set.of(RESOLUTION_OR_PLAN));
            case Happening.StepDone(var kind) -> promises.fulfil(Set.of(kind));
            case Happening.Solved() -> solve();
            case Happening.Reopened() -> reopen();
            case Happening.Released() -> reoffer();
            case Happening.Woke() -> {}
        }
    }

    private void open(Contact contact) {
        if (ledger.contact() != null) {
            reclassify(contact);
            return;
        }
        ledger.contact(contact);
        ledger.open();
        FROM_THE_START.forEach(kind -> promises.start(kind, at));
    }

    private void customerWrote() {
        promises.resume();
        reopen();
        if (ledger.turn() == Turn.THEIRS) {
            ledger.turn(Turn.OURS);
            promises.start(NEXT_RESPONSE, at);
        }
    }

    /** A specialist who answers has looked at the ticket, so an answer also keeps the review. */
    private void answered() {
        promises.fulfil(Set.of(FIRST_RESPONSE, SUBSTANTIVE_RESPONSE, NEXT_RESPONSE, REVIEW, FOLLOW_UP));
        ledger.turn(Turn.THEIRS);
    }

    private void solve() {
        promises.fulfil(Set.of(RESOLUTION, RESOLUTION_OR_PLAN, FOLLOW_UP));
        ledger.owed().forEach(promises::release);
        ledger.close();
        ledger.turn(Turn.THEIRS);
    }

    private void reopen() {
        if (!ledger.isOpen()) {
            ledger.open();
            promises.start(RESOLUTION, at);
            promises.start(RESOLUTION_OR_PLAN, at);
        }
    }

    private void reclassify(Contact contact) {
        ledger.contact(contact);
        if (!ledger.isOpen()) {
            return;
        }
        ledger.owed().stream().filter(clock -> clock.kind() != FOLLOW_UP).forEach(promises::reconsider);
        FROM_THE_START.stream()
                .filter(kind -> !ledger.hasHad(kind) && !(kind == FIRST_RESPONSE && isPastFirst()))
                .forEach(promises::startAgain);
    }

    /** Promises that the release adds or leaves out are for those who come after it. */
    private void reoffer() {
        if (ledger.isOpen()) {
            ledger.owed().stream().filter(Clock::pending).forEach(promises::reoffer);
        }
    }

    /** A customer who was answered, or who wrote again after that, is owed the next reply. */
    private boolean isPastFirst() {
        return ledger.turn() == Turn.THEIRS || ledger.hasHad(NEXT_RESPONSE);
    }

    /** B-39: an open ticket always has a due; when nothing else is owed, somebody looks again in a business day. */
    private void followUp() {
        var owed = ledger.owed();
        if (owed.stream().anyMatch(clock -> clock.kind() != FOLLOW_UP)) {
            owed.stream().filter(clock -> clock.kind() == FOLLOW_UP).forEach(promises::release);
        } else if (owed.isEmpty() && ledger.isOpen()) {
            promises.start(FOLLOW_UP, at);
        }
    }
}
