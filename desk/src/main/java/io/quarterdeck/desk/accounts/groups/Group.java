package io.quarterdeck.desk.accounts.groups;

import java.time.Instant;

/** Some of the brand's staff, to whom work may be given together. */
public record Group(
        GroupId id,
        String name,
        String description,
        boolean isDefault,
        boolean isPublic,
        Instant createdAt,
        Instant updatedAt,
        boolean deleted) {}
