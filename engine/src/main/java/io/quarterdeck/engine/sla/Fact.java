package io.quarterdeck.engine.sla;

import java.time.Instant;

/** Something that became true of a promise. */
public sealed interface Fact {

    record Promised(Clock clock) implements Fact {}

    record Paused(PromiseKind kind, int round) implements Fact {}

    record Resumed(PromiseKind kind, int round, Instant aimAt, Instant breachAt) implements Fact {}

    record Kept(PromiseKind kind, int round, Instant at) implements Fact {}

    /** {@code at} is the instant of the breach, however late it is noticed. */
    record Missed(PromiseKind kind, int round, Instant at) implements Fact {}

    /** A missed promise is no longer owed: it was done late, or nothing asks for it any more. */
    record Settled(PromiseKind kind, int round, Instant at) implements Fact {}

    record Dropped(PromiseKind kind, int round) implements Fact {}

    /** A promise became stricter. */
    record Tightened(PromiseKind kind, int round, Instant aimAt, Instant breachAt) implements Fact {}

    /** A promise became looser: the ticket turned out to be less urgent. */
    record Relaxed(PromiseKind kind, int round, Instant aimAt, Instant breachAt) implements Fact {}
}
