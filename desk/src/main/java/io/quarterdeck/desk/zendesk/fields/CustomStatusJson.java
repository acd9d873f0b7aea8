package io.quarterdeck.desk.zendesk.fields;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.tickets.fields.CustomStatus;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** A status of a brand's own as the wire shows it. */
record CustomStatusJson(
        String url,
        long id,
        String statusCategory,
        String agentLabel,
        String rawAgentLabel,
        String endUserLabel,
        String rawEndUserLabel,
        String description,
        String rawDescription,
        String endUserDescription,
        String rawEndUserDescription,
        boolean active,
        @JsonProperty("default") boolean standard,
        Instant createdAt,
        Instant updatedAt) {

    static CustomStatusJson of(CustomStatus it, Asked asked) {
        return new CustomStatusJson(
                asked.url("custom_statuses", it.id().value()),
                it.id().value(),
                it.category().word(),
                it.agentLabel(),
                it.agentLabel(),
                it.endUserLabel(),
                it.endUserLabel(),
                it.description(),
                it.description(),
                it.endUserDescription(),
                it.endUserDescription(),
                it.active(),
                it.standard(),
                it.createdAt(),
                it.updatedAt());
    }
}
