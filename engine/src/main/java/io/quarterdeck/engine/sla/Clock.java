package io.quarterdeck.engine.sla;

import io.quarterdeck.engine.time.Left;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One promise on one ticket; {@code round} tells repeated ones of a kind apart. {@code endedAt} is the instant of the
 * verdict; {@code settledAt} is when the promise stopped being owed, which for a missed one may be later or never.
 *
 * <p>Flat although it is long: it is one row of a table and one line of the log.
 */
public record Clock(
        PromiseKind kind,
        int round,
        Instant startedAt,
        Instant aimAt,
        Instant breachAt,
        State state,
        @Nullable Instant endedAt,
        @Nullable Instant pausedAt,
        Duration pausedFor,
        @Nullable Left aimLeft,
        @Nullable Left breachLeft,
        List<Reason> reasons,
        String owedBy,
        @Nullable Instant settledAt) {

    public enum State {
        RUNNING,
        PAUSED,
        KEPT,
        MISSED,
        DROPPED
    }

    public Clock {
        reasons = List.copyOf(reasons);
    }

    static Clock started(PromiseKind kind, int round, Instant at, Terms terms, String owedBy) {
        return new Clock(
                kind,
                round,
                at,
                terms.aimAt(),
                terms.breachAt(),
                State.RUNNING,
                null,
                null,
                Duration.ZERO,
                null,
                null,
                terms.reasons(),
                owedBy,
                null);
    }

    /** Whether somebody still has to do it: also when it is too late. */
    public boolean owed() {
        return settledAt == null;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public boolean paused() {
        return state == State.PAUSED;
    }

    /** Neither kept nor missed nor dropped yet. */
    public boolean pending() {
        return running() || paused();
    }

    Terms terms() {
        return new Terms(aimAt, breachAt, reasons);
    }

    /** Done, at an instant that is not after the breach. */
    Clock kept(Instant at) {
        return ended(State.KEPT, at, at);
    }

    Clock missed() {
        return ended(State.MISSED, breachAt, null);
    }

    Clock dropped(Instant at) {
        return ended(State.DROPPED, at, at);
    }

    Clock settled(Instant at) {
        return with(terms(), state, endedAt, pausedAt, pausedFor, aimLeft, breachLeft, owedBy, at);
    }

    Clock paused(Instant at, Left aim, Left breach) {
        return with(terms(), State.PAUSED, null, at, pausedFor, aim, breach, owedBy, null);
    }

    Clock resumed(Instant at, Terms terms) {
        return with(terms, State.RUNNING, null, null, pausedUntil(at), null, null, owedBy, null);
    }

    Clock under(Terms terms, String owedBy) {
        return with(terms, state, endedAt, pausedAt, pausedFor, aimLeft, breachLeft, owedBy, settledAt);
    }

    private Clock ended(State verdict, Instant at, @Nullable Instant settled) {
        return with(terms(), verdict, at, null, pausedUntil(at), null, null, owedBy, settled);
    }

    private Duration pausedUntil(Instant at) {
        return pausedAt == null ? pausedFor : pausedFor.plus(Duration.between(pausedAt, at));
    }

    private Clock with(
            Terms terms,
            State state,
            @Nullable Instant endedAt,
            @Nullable Instant pausedAt,
            Duration pausedFor,
            @Nullable Left aimLeft,
            @Nullable Left breachLeft,
            String owedBy,
            @Nullable Instant settledAt) {
        return new Clock(
                kind,
                round,
                startedAt,
                terms.aimAt(),
                terms.breachAt(),
                state,
                endedAt,
                pausedAt,
                pausedFor,
                aimLeft,
                breachLeft,
                terms.reasons(),
                owedBy,
                settledAt);
    }
}
