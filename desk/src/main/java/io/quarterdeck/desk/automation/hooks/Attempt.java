package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.automation.hooks.calling.Outcome;
import java.time.Instant;

/** One call of a webhook and what came of it. */
public record Attempt(InvocationId invocation, int number, Instant startedAt, Instant endedAt, Outcome outcome) {}
