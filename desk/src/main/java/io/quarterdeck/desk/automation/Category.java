package io.quarterdeck.desk.automation;

import java.time.Instant;

/** A drawer of triggers; those of one run before those of the next. */
public record Category(RuleCategoryId id, String name, int position, Instant createdAt, Instant updatedAt) {}
