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
    /** Few tickets owe more than this at first. */
    private static final int ROOM = 3;

    private static final int MICROSECOND = 1_000;

    private final Clocks before;
    private final Instant at;
    private Clock[] clocks;
    private int size;
    private Fact[] facts = {};
    private int told;
    private boolean changed;
    private boolean judged;
    private List<Pause> pauses;
    private @Nullable Contact contact;
    private Turn turn;
    private @Nullable Instant openSince;

    Ledger(Clocks state, Instant at) {
        before = state;
        this.at = at;
        size = state.clocks().size();
        clocks = state.clocks().toArray(new Clock[size == 0 ? ROOM : size]);
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
        for (var place = 0; !judged && place < size; place++) {
            var clock = clocks[place];
            if (clock.running()
                    && clock.breachAt().isBefore(at)
                    && (next < 0 || clock.breachAt().isBefore(clocks[next].breachAt()))) {
                next = place;
            }
        }
        judged = next < 0;
        return next;
    }

    /** Adds a promise and says at which place. */
    int add(Clock clock) {
        if (size == clocks.length) {
            clocks = Arrays.copyOf(clocks, size + 1);
        }
        put(size, clock);
        tell(new Fact.Promised(clock));
        return size++;
    }

    void replace(int place, Clock next, Fact fact) {
        put(place, next);
        tell(fact);
    }

    /** Gives a promise other terms; a fact only when it is due at another time. */
    void change(int place, Clock next) {
        var clock = clocks[place];
        put(place, next);
        if (next.aimAt().isBefore(clock.aimAt()) || next.breachAt().isBefore(clock.breachAt())) {
            tell(new Fact.Tightened(next.kind(), next.round(), next.aimAt(), next.breachAt()));
        } else if (!next.aimAt().equals(clock.aimAt()) || !next.breachAt().equals(clock.breachAt())) {
            tell(new Fact.Relaxed(next.kind(), next.round(), next.aimAt(), next.breachAt()));
        }
    }

    Decision decision() {
        var now = changed ? List.of(clocks.length == size ? clocks : Arrays.copyOf(clocks, size)) : before.clocks();
        return new Decision(
                new Clocks(contact, now, pauses, turn, openSince),
                told == 0 ? List.of() : List.of(Arrays.copyOf(facts, told)),
                Optional.ofNullable(wakeAt()));
    }

    private void put(int place, Clock clock) {
        clocks[place] = clock;
        changed = true;
        judged &= !clock.running();
    }

    private void tell(Fact fact) {
        if (told == facts.length) {
            facts = Arrays.copyOf(facts, told + ROOM);
        }
        facts[told++] = fact;
    }

    private boolean isSinceOpened(Clock clock) {
        return openSince == null || !clock.startedAt().isBefore(openSince);
    }

    /** When something changes by itself: an aim passes, or a breach; a microsecond later, as databases count, it has. */
    private @Nullable Instant wakeAt() {
        Instant next = null;
        for (var place = 0; place < size; place++) {
            var clock = clocks[place];
            if (clock.running()) {
                var due = isStillToPass(clock.aimAt()) ? clock.aimAt() : clock.breachAt();
                next = next == null || due.isBefore(next) ? due : next;
            }
        }
        return next == null ? null : next.plusNanos(MICROSECOND);
    }

    private boolean isStillToPass(Instant aim) {
        return aim.isAfter(at) || aim.plusNanos(MICROSECOND).isAfter(at);
    }
}
