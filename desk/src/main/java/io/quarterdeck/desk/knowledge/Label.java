package io.quarterdeck.desk.knowledge;

import java.time.Instant;

/** A word by which a search finds an article, though it does not say it. */
public record Label(long id, String name, Instant createdAt) {}
