package io.quarterdeck.desk.tickets.fields;

import java.time.Instant;
import java.util.List;

/** Which fields a kind of ticket asks for, in which order; a ticket without a form has the brand's standard one. */
public record TicketForm(
        FormId id,
        String name,
        String displayName,
        int position,
        boolean active,
        boolean standard,
        boolean endUserVisible,
        List<FieldId> fields,
        FormConditions forAgents,
        FormConditions forEndUsers,
        Instant createdAt,
        Instant updatedAt) {}
