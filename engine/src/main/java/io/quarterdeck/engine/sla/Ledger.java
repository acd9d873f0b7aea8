package io.quarterdeck.engine.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one ticket while a step changes it, and a fact for every change. A promise is named by its place, which
 * it keeps; new ones come last.
 */
final class Ledger {
    private static final int ROOM = 4;
    private static final int MICROSECOND = 1_000;

    private final Clocks before;
    private final Instant at;
    private final List<Fact> facts = new ArrayList<>(ROOM);
    private Clock[] clocks;
    private int size;
    private boolean changed;
    private List<Pause> pauses;
    private @Nullable Contact contact;
    private Turn turn;
    private @Nullable Instant openSince;

    Ledger(Clocks state, Instant at) {
        before = state;
        this.at = at;
        size = state.clocks().size();
        clocks = state.clocks().toArray(new Clock[size + ROOM]);
        pauses = state.pauses();
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
    @Nullable
    Pause waiting() {
        return pauses.isEmpty() || pauses.getLast().to() != null ? null : pauses.getLast();
    }

    void beginPause() {
        var more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        pauses = List.copyOf(more);
    }

    void endPause() {
        var pause = waiting();
        if (pause != null) {
            var ended = new ArrayList<>(pauses);
            ended.set(ended.size() - 1, new Pause(pause.from(), at));
            pauses = List.copyOf(ended);
        }
    }

    int size() {
        return size;
    }

    Clock clock(int place) {
        return clocks[place];
    }

    /** How often a promise of this kind was made. */
    int rounds(PromiseKind kind) {
        var rounds = 0;
        for (var place = 0; place < size; place++) {
            rounds += clocks[place].kind() == kind ? 1 : 0;
        }
        return rounds;
    }

    /** When a promise of this kind was first made since the ticket is open, or null. */
    @Nullable
    Instant firstStart(PromiseKind kind) {
        Instant first = null;
        for (var place = 0; place < size; place++) {
            var clock = clocks[place];
            if (clock.kind() == kind
                    && isSinceOpened(clock)
                    && (first == null || clock.startedAt().isBefore(first))) {
                first = clock.startedAt();
            }
        }
        return first;
    }

    /** Whether a promise of this kind was made and not taken back; solving is promised again when a ticket reopens. */
    boolean hasHad(PromiseKind kind) {
        for (var place = 0; place < size; place++) {
            var clock = clocks[place];
            if (clock.kind() == kind
                    && clock.state() != Clock.State.DROPPED
                    && (!kind.pauses() || isSinceOpened(clock))) {
                return true;
            }
        }
        return false;
    }

    /** The place of the promise whose breach passed first among those nobody has judged yet, or -1. */
    int nextMiss() {
        var next = -1;
        for (var place = 0; place < size; place++) {
            var clock = clocks[place];
            if (clock.running()
                    && clock.breachAt().isBefore(at)
                    && (next < 0 || clock.breachAt().isBefore(clocks[next].breachAt()))) {
                next = place;
            }
        }
        return next;
    }

    /** Adds a promise and says at which place. */
    int add(Clock clock) {
        if (size == clocks.length) {
            clocks = Arrays.copyOf(clocks, size + ROOM);
        }
        clocks[size] = clock;
        changed = true;
        facts.add(new Fact.Promised(clock));
        return size++;
    }

    void replace(int place, Clock next, Fact fact) {
        clocks[place] = next;
        changed = true;
        facts.add(fact);
    }

    /** Gives a promise other terms; a fact only when it is due at another time. */
    void change(int place, Clock next) {
        var clock = clocks[place];
        clocks[place] = next;
        changed = true;
        if (next.aimAt().isBefore(clock.aimAt()) || next.breachAt().isBefore(clock.breachAt())) {
            facts.add(new Fact.Tightened(next.kind(), next.round(), next.aimAt(), next.breachAt()));
        } else if (!next.aimAt().equals(clock.aimAt()) || !next.breachAt().equals(clock.breachAt())) {
            facts.add(new Fact.Relaxed(next.kind(), next.round(), next.aimAt(), next.breachAt()));
        }
    }

    Decision decision() {
        var now = changed ? List.of(Arrays.copyOf(clocks, size)) : before.clocks();
        return new Decision(new Clocks(contact, now, pauses, turn, openSince), facts, Optional.ofNullable(wakeAt()));
    }

    private boolean isSinceOpened(Clock clock) {
        return openSince == null || !clock.startedAt().isBefore(openSince);
    }

    /** When something changes by itself: an aim passes, or a breach; a microsecond later, as databases count, it has. */
    private @Nullable Instant wakeAt() {
        Instant next = null;
        for (var place = 0; place < size; place++) {
            if (clocks[place].running()) {
                next = sooner(next, clocks[place].aimAt());
                next = sooner(next, clocks[place].breachAt());
            }
        }
        return next == null ? null : next.plusNanos(MICROSECOND);
    }

    private @Nullable Instant sooner(@Nullable Instant next, Instant due) {
        var passes = due.isAfter(at) || due.plusNanos(MICROSECOND).isAfter(at);
        return passes && (next == null || due.isBefore(next)) ? due : next;
    }
}
