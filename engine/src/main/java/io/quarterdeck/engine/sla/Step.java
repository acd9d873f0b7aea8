package io.quarterdeck.engine.sla;

import static io.quarterdeck.engine.sla.PromiseKind.ASSIGN_SENIOR;
import static io.quarterdeck.engine.sla.PromiseKind.FIRST_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.FOLLOW_UP;
import static io.quarterdeck.engine.sla.PromiseKind.NEXT_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.RESOLUTION;
import static io.quarterdeck.engine.sla.PromiseKind.RESOLUTION_OR_PLAN;
import static io.quarterdeck.engine.sla.PromiseKind.REVIEW;
import static io.quarterdeck.engine.sla.PromiseKind.SUBSTANTIVE_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.TRIAGE;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** One happening, told as the changes it makes to the promises of a ticket. */
final class Step {
    /** A specialist who answers has looked at the ticket, so an answer also keeps the review. */
    private static final Set<PromiseKind> KEPT_BY_AN_ANSWER =
            EnumSet.of(FIRST_RESPONSE, SUBSTANTIVE_RESPONSE, NEXT_RESPONSE, REVIEW, FOLLOW_UP);

    private static final Set<PromiseKind> KEPT_BY_SOLVING = EnumSet.of(RESOLUTION, RESOLUTION_OR_PLAN, FOLLOW_UP);

    private final Instant at;
    private final Ledger ledger;
    private final Clockwork promises;

    Step(Clocks state, Promises made, Instant at) {
        this.at = at;
        ledger = new Ledger(state, at);
        promises = new Clockwork(ledger, made, at);
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
                if (promises.offers().stage().isSenior(role)) {
                    promises.fulfil(Set.of(ASSIGN_SENIOR));
                }
            }
            case Happening.Triaged() -> promises.fulfil(Set.of(TRIAGE));
            case Happening.PlanShared() -> promises.fulfil(Set.of(RESOLUTION_OR_PLAN));
            case Happening.StepDone(var kind) -> promises.fulfil(Set.of(kind));
            case Happening.Solved() -> solve();
            case Happening.Reopened() -> reopen();
            case Happening.Withdrawn() -> withdraw();
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
        var offers = promises.offers();
        for (var kind : offers.fromTheStart()) {
            promises.start(kind, at, offers);
        }
    }

    private void customerWrote() {
        promises.resume();
        reopen();
        if (ledger.turn() == Turn.THEIRS) {
            ledger.turn(Turn.OURS);
            promises.start(NEXT_RESPONSE, at, promises.offers());
        }
    }

    private void answered() {
        promises.fulfil(KEPT_BY_AN_ANSWER);
        ledger.turn(Turn.THEIRS);
    }

    private void solve() {
        promises.fulfil(KEPT_BY_SOLVING);
        withdraw();
    }

    private void withdraw() {
        for (var place = 0; place < ledger.size(); place++) {
            if (ledger.clock(place).owed()) {
                promises.release(place);
            }
        }
        ledger.close();
        ledger.turn(Turn.THEIRS);
    }

    private void reopen() {
        if (!ledger.isOpen()) {
            ledger.open();
            var offers = promises.offers();
            promises.start(RESOLUTION, at, offers);
            promises.start(RESOLUTION_OR_PLAN, at, offers);
        }
    }

    private void reclassify(Contact contact) {
        ledger.contact(contact);
        if (!ledger.isOpen()) {
            return;
        }
        var offers = promises.offers();
        for (var place = 0; place < ledger.size(); place++) {
            var clock = ledger.clock(place);
            if (clock.owed() && clock.kind() != FOLLOW_UP) {
                promises.reconsider(place, offers);
            }
        }
        for (var kind : offers.fromTheStart()) {
            if (!ledger.hasHad(kind) && !(kind == FIRST_RESPONSE && isPastFirst())) {
                promises.startAgain(kind, offers);
            }
        }
    }

    /** Promises that the release adds or leaves out are for those who come after it. */
    private void reoffer() {
        if (!ledger.isOpen()) {
            return;
        }
        var offers = promises.offers();
        for (var place = 0; place < ledger.size(); place++) {
            if (ledger.clock(place).owed() && ledger.clock(place).pending()) {
                promises.reoffer(place, offers);
            }
        }
    }

    /** A customer who was answered, or who wrote again after that, is owed the next reply. */
    private boolean isPastFirst() {
        return ledger.turn() == Turn.THEIRS || ledger.hasHad(NEXT_RESPONSE);
    }

    /** B-39: an open ticket always has a due; when nothing else is owed, somebody looks again in a business day. */
    private void followUp() {
        var followUp = -1;
        var other = false;
        for (var place = 0; place < ledger.size(); place++) {
            var clock = ledger.clock(place);
            if (clock.owed()) {
                followUp = clock.kind() == FOLLOW_UP ? place : followUp;
                other |= clock.kind() != FOLLOW_UP;
            }
        }
        if (other && followUp >= 0) {
            promises.release(followUp);
        } else if (!other && followUp < 0 && ledger.isOpen()) {
            promises.start(FOLLOW_UP, at, promises.offers());
        }
    }
}
