package io.quarterdeck.engine.kpi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer wrote and a person answered; {@code answeredAt} is null while nobody has. */
record Turn(Instant wroteAt, @Nullable Instant answeredAt, boolean first) {}
