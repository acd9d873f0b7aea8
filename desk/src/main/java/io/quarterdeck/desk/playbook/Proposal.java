package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.PersonId;
import java.time.Instant;

/** A release that waits for a second person; {@code base} is the release it was edited from. */
record Proposal(
        long id, int base, String hash, String file, PersonId authorId, String author, String reason, Instant at) {}
