package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.Instant;

/** One immutable version of a brand's playbook; {@code hash} is the SHA-256 of its source. */
public record Release(int version, String hash, String author, Instant releasedAt, Playbook playbook) {}
