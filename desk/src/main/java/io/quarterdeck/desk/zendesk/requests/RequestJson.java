package io.quarterdeck.desk.zendesk.requests;

import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.zendesk.tickets.TicketJson;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket as its customer sees it. */
record RequestJson(
        String url,
        long id,
        String status,
        @Nullable String priority,
        @Nullable String type,
        String subject,
        @Nullable String description,
        @Nullable Long organizationId,
        Object via,
        List<TicketJson.FieldJson> customFields,
        List<TicketJson.FieldJson> fields,
        long requesterId,
        List<Long> collaboratorIds,
        List<Long> emailCcIds,
        boolean isPublic,
        @Nullable Instant dueAt,
        boolean canBeSolvedByMe,
        boolean solved,
        @Nullable Long groupId,
        @Nullable Long assigneeId,
        @Nullable String recipient,
        @Nullable Long followupSourceId,
        long ticketFormId,
        long customStatusId,
        Instant createdAt,
        Instant updatedAt) {

    /** {@code visible} are the fields that customers meet; what waits for a third party is open to them. */
    static RequestJson of(Ticket ticket, TicketJson it, List<TicketJson.FieldJson> visible, Asked asked) {
        var status = ticket.status();
        var followUpOf = ticket.facts().origin().followUpOf();
        return new RequestJson(
                asked.url("requests", it.id()),
                it.id(),
                status == Status.HOLD ? Status.OPEN.word() : it.status(),
                it.priority(),
                it.type(),
                it.subject(),
                it.description(),
                it.organizationId(),
                it.via(),
                visible,
                visible,
                it.requesterId(),
                it.emailCcIds(),
                it.emailCcIds(),
                it.isPublic(),
                it.dueAt(),
                ticket.owner() != null && (status == Status.OPEN || status == Status.PENDING || status == Status.HOLD),
                !status.isOpen(),
                it.groupId(),
                it.assigneeId(),
                it.recipient(),
                followUpOf == null ? null : followUpOf.value(),
                it.ticketFormId(),
                it.customStatusId(),
                it.createdAt(),
                it.updatedAt());
    }
}
