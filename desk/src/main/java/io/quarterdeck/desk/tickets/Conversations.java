package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said in a ticket, in pages, as far as the one who asks may read it: notes are for the staff, and what was said
 * beside it is told by {@link Asides}.
 */
@Service
public class Conversations {

    private final TicketTable tickets;
    private final MessageTable messages;
    private final AttachmentTable attachments;

    Conversations(TicketTable tickets, MessageTable messages, AttachmentTable attachments) {
        this.tickets = tickets;
        this.messages = messages;
        this.attachments = attachments;
    }

    /** A slice of a ticket's messages by their numbers, which is the order in which they were said. */
    @Transactional(readOnly = true)
    public List<Message> of(Viewer viewer, TicketId id, Slice slice) {
        refuse(viewer, id);
        return slice.inOrder(messages.of(id, viewer.may(READ_NOTES), slice));
    }

    /** A slice of all that was said with a customer, in whichever ticket; on one channel, or on all. */
    @Transactional(readOnly = true)
    public List<Message> with(Viewer viewer, CustomerId customer, @Nullable String channel, Slice slice) {
        return slice.inOrder(messages.with(viewer, customer, channel, slice));
    }

    @Transactional(readOnly = true)
    public long count(Viewer viewer, TicketId id) {
        refuse(viewer, id);
        return messages.count(id, viewer.may(READ_NOTES));
    }

    /** The same without notes, even for those who may read them. */
    @Transactional(readOnly = true)
    public List<Message> publicOf(Viewer viewer, TicketId id, Slice slice) {
        refuse(viewer, id);
        return slice.inOrder(messages.of(id, false, slice));
    }

    @Transactional(readOnly = true)
    public long countPublic(Viewer viewer, TicketId id) {
        refuse(viewer, id);
        return messages.count(id, false);
    }

    @Transactional(readOnly = true)
    public Message get(Viewer viewer, TicketId id, MessageId message) {
        refuse(viewer, id);
        return messages.find(id, message)
                .filter(it -> it.kind() != Message.Kind.NOTE || viewer.may(READ_NOTES))
                .orElseThrow(() -> Refusal.notFound(message));
    }

    /** How many public messages each of these tickets has: what a list shows beside it. */
    @Transactional(readOnly = true)
    public Map<TicketId, Long> counts(Collection<TicketId> ids) {
        return ids.isEmpty() ? Map.of() : messages.counts(ids);
    }

    /** The opening words of each of these tickets. */
    @Transactional(readOnly = true)
    public Map<TicketId, String> descriptions(Collection<TicketId> ids) {
        return ids.isEmpty() ? Map.of() : messages.firstTexts(ids);
    }

    /** The sanitised HTML of those messages that have some, which the caller was shown. */
    @Transactional(readOnly = true)
    public Map<MessageId, String> htmls(Collection<MessageId> ids) {
        return ids.isEmpty() ? Map.of() : messages.htmls(ids);
    }

    /** The files of messages that the caller was shown, redacted ones as the place where they were. */
    @Transactional(readOnly = true)
    public Map<MessageId, List<Attachment>> files(Collection<MessageId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : attachments.of(ids).stream().collect(Collectors.groupingBy(Attachment::message));
    }

    Optional<Message> find(TicketId id, MessageId message) {
        return messages.find(id, message);
    }

    /** How many people's messages came after an instant. */
    long countSince(TicketId id, Instant at) {
        return messages.countSince(id, at);
    }

    /** By message that the caller was shown, the number of the change that brought it. */
    @Transactional(readOnly = true)
    public Map<MessageId, Long> changes(Collection<MessageId> ids) {
        return ids.isEmpty() ? Map.of() : messages.changes(ids);
    }

    /** Those that a history names which the caller was shown. */
    @Transactional(readOnly = true)
    public List<Message> named(Collection<MessageId> ids) {
        return ids.isEmpty() ? List.of() : messages.those(ids);
    }

    private void refuse(Viewer viewer, TicketId id) {
        if (tickets.find(viewer, id).isEmpty()) {
            throw Refusal.notFound(id);
        }
    }
}
