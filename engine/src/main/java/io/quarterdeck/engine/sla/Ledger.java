package io.quarterdeck.engine.sla;

import static io.quarterdeck.engine.sla.PromiseKind.EXECUTIVE_NOTICE;
import static io.quarterdeck.engine.sla.PromiseKind.REVIEW;
import static io.quarterdeck.engine.sla.PromiseKind.STAKEHOLDER_CALL;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Stage;
import io.quarterdeck.engine.time.BusinessCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The promises of one ticket while one step changes them; writes down a fact for every change. */
final class Ledger {
    private final Playbook playbook;
    private final Instant at;
    private final List<Clock> clocks;
    private final List<Pause> pauses;
    private final List<Fact> facts = new ArrayList<>();
    private @Nullable Contact contact;
    private Turn turn;
    private @Nullable Instant openSince;

    Ledger(Clocks state, Playbook playbook, Instant at) {
        this.playbook = playbook;
        this.at = at;
        clocks = new ArrayList<>(state.clocks());
        pauses = new ArrayList<>(state.pauses());
        contact = state.contact();
        turn = state.turn();
        openSince = state.openSince();
    }

    boolean isBegun() {
        return contact != null;
    }

    boolean isOpen() {
        return openSince != null;
    }

    Turn turn() {
        return turn;
    }

    void turn(Turn next) {
        turn = next;
    }

    void contact(Contact next) {
        contact = next;
    }

    void open(Contact first) {
        contact = first;
        openSince = at;
    }

    void reopen() {
        openSince = at;
    }

    void close() {
        endPause();
        openSince = null;
    }

    Stage stage() {
        return playbook.escalation().matrix(Offer.priority(contact(), playbook).name());
    }

    /** What somebody still has to do, paused and overdue included. */
    List<Clock> owed() {
        return clocks.stream().filter(Clock::owed).toList();
    }

    /** Whether a promise of this kind was made and not taken back; solving is promised again when a ticket reopens. */
    boolean hasHad(PromiseKind kind) {
        var made = kind.pauses() ? sinceOpened(kind) : all(kind);
        return made.anyMatch(clock -> clock.state() != Clock.State.DROPPED);
    }

    /** A promise that was taken back and is made again counts from its first start; a review starts at each hand-over. */
    Instant madeFirst(PromiseKind kind) {
        return kind == REVIEW
                ? at
                : sinceOpened(kind)
                        .map(Clock::startedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(at);
    }

    void start(PromiseKind kind, Instant since) {
        var offers = Offer.of(kind, contact(), playbook);
        if (offers.isEmpty()) {
            return;
        }
        var round = 1 + (int) all(kind).count();
        var terms = tightened(kind, Terms.of(offers, since, pausesOf(kind), calendar()));
        var clock = Clock.started(kind, round, since, terms, stage().owner());
        clocks.add(clock);
        facts.add(new Fact.Promised(clock));
        waiting().filter(_ -> kind.pauses()).ifPresent(pause -> pause(clock, later(pause.from(), since)));
    }

    void fulfil(Set<PromiseKind> kinds) {
        for (var clock : owed()) {
            if (kinds.contains(clock.kind()) && clock.pending()) {
                var running = resumed(clock);
                replace(running, running.kept(at), new Fact.Kept(clock.kind(), clock.round(), at));
            } else if (kinds.contains(clock.kind())) {
                settle(clock);
            }
        }
    }

    /** Nobody asks for it any more. */
    void release(Clock clock) {
        if (clock.pending()) {
            replace(clock, clock.dropped(at), new Fact.Dropped(clock.kind(), clock.round()));
        } else {
            settle(clock);
        }
    }

    /** Applies the rules of a changed contact to a promise, from its original start; verdicts stay. */
    void reconsider(Clock clock) {
        var offers = Offer.of(clock.kind(), contact(), playbook);
        if (offers.isEmpty() || clock.kind() == REVIEW && isHandedOn(clock, offers)) {
            release(clock);
        } else if (clock.pending()) {
            var terms =
                    tightened(clock.kind(), Terms.of(offers, clock.startedAt(), pausesOf(clock.kind()), calendar()));
            var next = clock.under(terms, stage().owner());
            if (clock.pausedAt() != null) {
                next = next.paused(
                        clock.pausedAt(),
                        terms.aimLeft(clock.pausedAt(), calendar()),
                        terms.breachLeft(clock.pausedAt(), calendar()));
            }
            swap(clock, next);
            tellOfChange(clock, next);
        }
    }

    void pause() {
        if (!isOpen() || waiting().isPresent()) {
            return;
        }
        pauses.add(new Pause(at, null));
        owed().stream()
                .filter(clock -> clock.running() && clock.kind().pauses())
                .forEach(clock -> pause(clock, at));
    }

    void resume() {
        owed().forEach(this::resumed);
        endPause();
    }

    /** The verdict is the instant of the breach, whoever notices; in the order in which it happened. */
    void noticeMisses() {
        for (var late = nextMiss(); late.isPresent(); late = nextMiss()) {
            var clock = late.get();
            replace(clock, clock.missed(), new Fact.Missed(clock.kind(), clock.round(), clock.breachAt()));
            if (clock.kind() == STAKEHOLDER_CALL) {
                tightenNotices();
            }
        }
    }

    Decision decision() {
        return new Decision(new Clocks(contact, clocks, pauses, turn, openSince), facts, wakeAt());
    }

    private Optional<Clock> nextMiss() {
        return clocks.stream()
                .filter(clock -> clock.running() && clock.breachAt().isBefore(at))
                .min(Comparator.comparing(Clock::breachAt));
    }

    /** B-42: when the stakeholders were not called together in time, the executives are told at once. */
    private void tightenNotices() {
        for (var clock : owed()) {
            if (clock.kind() == EXECUTIVE_NOTICE && clock.pending()) {
                var next = clock.under(tightened(clock.kind(), clock.terms()), clock.owedBy());
                swap(clock, next);
                tellOfChange(clock, next);
            }
        }
    }

    private Terms tightened(PromiseKind kind, Terms terms) {
        return clocks.stream()
                .filter(_ -> kind == EXECUTIVE_NOTICE)
                .filter(clock -> clock.kind() == STAKEHOLDER_CALL && clock.state() == Clock.State.MISSED)
                .filter(clock -> clock.owed() && clock.breachAt().isBefore(terms.aimAt()))
                .findFirst()
                .map(call -> terms.with(call.reasons().getFirst().source(), "missed", call.breachAt()))
                .orElse(terms);
    }

    private boolean isHandedOn(Clock clock, List<Offer> offers) {
        return !clock.reasons().getFirst().source().equals(offers.getFirst().source());
    }

    private void tellOfChange(Clock before, Clock now) {
        if (now.aimAt().isBefore(before.aimAt()) || now.breachAt().isBefore(before.breachAt())) {
            facts.add(new Fact.Tightened(now.kind(), now.round(), now.aimAt(), now.breachAt()));
        } else if (!now.aimAt().equals(before.aimAt()) || !now.breachAt().equals(before.breachAt())) {
            facts.add(new Fact.Relaxed(now.kind(), now.round(), now.aimAt(), now.breachAt()));
        }
    }

    private void pause(Clock clock, Instant from) {
        var paused = clock.paused(
                from, clock.terms().aimLeft(from, calendar()), clock.terms().breachLeft(from, calendar()));
        replace(clock, paused, new Fact.Paused(clock.kind(), clock.round()));
    }

    /** The clock as it runs on from now, if it stood still: what is done in a pause is judged without the pause. */
    private Clock resumed(Clock clock) {
        if (clock.pausedAt() == null) {
            return clock;
        }
        var terms = clock.terms().resumed(clock.pausedAt(), at, calendar());
        var running = clock.resumed(at, terms);
        replace(clock, running, new Fact.Resumed(clock.kind(), clock.round(), terms.aimAt(), terms.breachAt()));
        return running;
    }

    private void settle(Clock clock) {
        replace(clock, clock.settled(at), new Fact.Settled(clock.kind(), clock.round(), at));
    }

    private void replace(Clock clock, Clock next, Fact fact) {
        swap(clock, next);
        facts.add(fact);
    }

    private void swap(Clock clock, Clock next) {
        clocks.set(clocks.indexOf(clock), next);
    }

    private void endPause() {
        waiting().ifPresent(pause -> pauses.set(pauses.size() - 1, new Pause(pause.from(), at)));
    }

    private Optional<Pause> waiting() {
        return pauses.isEmpty() || pauses.getLast().to() != null ? Optional.empty() : Optional.of(pauses.getLast());
    }

    private List<Pause> pausesOf(PromiseKind kind) {
        return kind.pauses() ? pauses : List.of();
    }

    private Stream<Clock> sinceOpened(PromiseKind kind) {
        var since = Objects.requireNonNull(openSince);
        return all(kind).filter(clock -> !clock.startedAt().isBefore(since));
    }

    private Stream<Clock> all(PromiseKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind);
    }

    /** The instant at which something changes by itself: an aim passes, or a breach; a microsecond later it has. */
    private Optional<Instant> wakeAt() {
        return clocks.stream()
                .filter(Clock::running)
                .flatMap(clock -> Stream.of(clock.aimAt(), clock.breachAt()))
                .map(instant -> instant.plusNanos(1000))
                .filter(instant -> instant.isAfter(at))
                .min(Comparator.naturalOrder());
    }

    private BusinessCalendar calendar() {
        return playbook.calendar();
    }

    private Contact contact() {
        return Objects.requireNonNull(contact);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
