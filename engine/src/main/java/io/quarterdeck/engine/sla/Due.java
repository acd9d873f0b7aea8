package io.quarterdeck.engine.sla;

import java.time.Instant;

/** The promise an open ticket is ordered by. */
public record Due(PromiseKind kind, Instant aimAt, Instant breachAt, Instant startedAt, boolean paused) {}
