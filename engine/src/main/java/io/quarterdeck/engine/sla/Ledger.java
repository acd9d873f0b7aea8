package io.quarterdeck.engine.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state of one ticket while a step changes it, and a fact for every change. */
final class Ledger {
    private final Instant at;
    private final List<Clock> clocks;
    private final List<Pause> pauses;
    private final List<Fact> facts = new ArrayList<>();
    private @Nullable Contact contact;
    private Turn turn;
    private @Nullable Instant openSince;

    Ledger(Clocks state, Instant at) {
        this.at = at;
        clocks = new ArrayList<>(state.clocks());
        pauses = new ArrayList<>(state.pauses());
        contact = state.contact();
        turn = state.turn();
        openSince = state.openSince();
    }

    @Nullable
    Contact contact() {
        return contact;
    }

    void contact(Contact next) {
        contact = next;
    }

    /** Since when the ticket is open; asked only of one that is. */
    Instant openSince() {
        return Objects.requireNonNull(openSince);
    }

    Turn turn() {
        return turn;
    }

    void turn(Turn next) {
        turn = next;
    }

    boolean isOpen() {
        return openSince != null;
    }

    void open() {
        openSince = at;
    }

    void close() {
        endPause();
        openSince = null;
    }

    List<Pause> pauses() {
        return pauses;
    }

    /** The pause that still lasts. */
    Optional<Pause> waiting() {
        return pauses.isEmpty() || pauses.getLast().to() != null ? Optional.empty() : Optional.of(pauses.getLast());
    }

    void beginPause() {
        pauses.add(new Pause(at, null));
    }

    void endPause() {
        waiting().ifPresent(pause -> pauses.set(pauses.size() - 1, new Pause(pause.from(), at)));
    }

    /** What somebody still has to do, paused and overdue included. */
    List<Clock> owed() {
        return clocks.stream().filter(Clock::owed).toList();
    }

    Stream<Clock> all(PromiseKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind);
    }

    Stream<Clock> sinceOpened(PromiseKind kind) {
        return all(kind).filter(clock -> openSince == null || !clock.startedAt().isBefore(openSince));
    }

    /** Whether a promise of this kind was made and not taken back; solving is promised again when a ticket reopens. */
    boolean hasHad(PromiseKind kind) {
        var made = kind.pauses() ? sinceOpened(kind) : all(kind);
        return made.anyMatch(clock -> clock.state() != Clock.State.DROPPED);
    }

    /** The promise whose breach passed first among those nobody has judged yet. */
    Optional<Clock> nextMiss() {
        return clocks.stream()
                .filter(clock -> clock.running() && clock.breachAt().isBefore(at))
                .min(Comparator.comparing(Clock::breachAt));
    }

    void add(Clock clock) {
        clocks.add(clock);
        facts.add(new Fact.Promised(clock));
    }

    void replace(Clock clock, Clock next, Fact fact) {
        clocks.set(clocks.indexOf(clock), next);
        facts.add(fact);
    }

    /** Gives a promise other terms; a fact only when it is due at another time. */
    void change(Clock clock, Clock next) {
        clocks.set(clocks.indexOf(clock), next);
        if (next.aimAt().isBefore(clock.aimAt()) || next.breachAt().isBefore(clock.breachAt())) {
            facts.add(new Fact.Tightened(next.kind(), next.round(), next.aimAt(), next.breachAt()));
        } else if (!next.aimAt().equals(clock.aimAt()) || !next.breachAt().equals(clock.breachAt())) {
            facts.add(new Fact.Relaxed(next.kind(), next.round(), next.aimAt(), next.breachAt()));
        }
    }

    Decision decision() {
        return new Decision(new Clocks(contact, clocks, pauses, turn, openSince), facts, wakeAt());
    }

    /** When something changes by itself: an aim passes, or a breach; a microsecond later, as databases count, it has. */
    private Optional<Instant> wakeAt() {
        return clocks.stream()
                .filter(Clock::running)
                .flatMap(clock -> Stream.of(clock.aimAt(), clock.breachAt()))
                .map(instant -> instant.plusNanos(1000))
                .filter(instant -> instant.isAfter(at))
                .min(Comparator.naturalOrder());
    }
}
