package io.quarterdeck.desk.zendesk.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.accounts.groups.Group;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** A group as the wire shows it. */
record GroupJson(
        long id,
        String url,
        String name,
        String description,
        @JsonProperty("default") boolean isDefault,
        boolean deleted,
        @JsonProperty("is_public") boolean isPublic,
        Instant createdAt,
        Instant updatedAt) {

    static GroupJson of(Asked asked, Group it) {
        return new GroupJson(
                it.id().value(),
                asked.url("groups", it.id().value()),
                it.name(),
                it.description(),
                it.isDefault(),
                it.deleted(),
                it.isPublic(),
                it.createdAt(),
                it.updatedAt());
    }
}
