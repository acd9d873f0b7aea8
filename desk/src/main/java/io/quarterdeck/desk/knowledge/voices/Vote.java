package io.quarterdeck.desk.knowledge.voices;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Id;
import java.time.Instant;

/** What one person makes of one article or comment: worth one more, or one less. */
public record Vote(VoteId id, Id on, PersonId person, int value, Instant createdAt, Instant updatedAt) {}
