package io.quarterdeck.desk.accounts.groups;

import io.quarterdeck.desk.accounts.PersonId;
import java.time.Instant;

/** That someone works in a group; one of a person's groups is the one they work in first. */
public record GroupMembership(
        long id, PersonId person, GroupId group, boolean isDefault, Instant createdAt, Instant updatedAt) {}
