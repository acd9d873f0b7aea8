package io.quarterdeck.engine.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which it was the customer's turn; without an end it still is. */
public record Pause(Instant from, @Nullable Instant to) {}
