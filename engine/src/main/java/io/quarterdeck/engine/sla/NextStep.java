package io.quarterdeck.engine.sla;

import java.time.Instant;

/** B-39: what happens next on an open ticket, by whom, and by when. */
public record NextStep(String what, String role, Instant at) {}
