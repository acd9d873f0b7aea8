package io.quarterdeck.desk.knowledge;

import java.time.Instant;

/** A word under which content of any kind is found. */
public record ContentTag(ContentTagId id, String name, Instant createdAt, Instant updatedAt) {}
