package io.quarterdeck.desk.tickets;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes away what people wrote in a ticket; what happened, and when, stays. */
@Component
class Scrubbing {

    /** Where words of a ticket stand beside its messages. */
    @Component
    record Beside(AttachmentTable attachments, ParticipantTable participants, WordsTable words, AsideTable asides) {}

    private final MessageTable messages;
    private final Beside beside;
    private final TraceTable traces;
    private final TicketTextTable searched;
    private final ApplicationEventPublisher publisher;

    Scrubbing(
            MessageTable messages,
            Beside beside,
            TraceTable traces,
            TicketTextTable searched,
            ApplicationEventPublisher publisher) {
        this.messages = messages;
        this.beside = beside;
        this.traces = traces;
        this.searched = searched;
        this.publisher = publisher;
    }

    /** All of it, whoever wrote it. */
    void scrub(TicketId id) {
        messages.scrub(id, Bin.SCRUBBED);
        beside.attachments().redactAll(id);
        beside.participants().forget(id);
        beside.words().scrub(id);
        beside.asides().scrub(id, Bin.SCRUBBED);
        traces.unaddress(id);
        searched.again(id);
        publisher.publishEvent(new Erased.Ticket(id));
    }

    /** What one wrote, and the addresses by which they were known; what others answered stays, but for what it quotes. */
    void scrub(TicketId id, List<MessageId> said, List<String> addresses) {
        var gone = messages.scrub(id, said, Bin.SCRUBBED);
        said.forEach(beside.attachments()::redactAll);
        traces.forget(id, addresses);
        searched.again(id);
        publisher.publishEvent(new Erased.Messages(id, gone, addresses));
    }
}
