package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import java.time.Instant;

/** One tenant; {@code key} is what addresses and URLs call it. */
public record Brand(BrandId id, String key, String name, Instant createdAt) {}
