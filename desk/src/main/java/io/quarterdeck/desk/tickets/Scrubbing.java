package io.quarterdeck.desk.tickets;

import org.springframework.stereotype.Component;

/** Takes away all that people wrote in a ticket; what happened, and when, stays. */
@Component
class Scrubbing {

    private final MessageTable messages;
    private final AttachmentTable attachments;
    private final ParticipantTable participants;
    private final WordsTable words;

    Scrubbing(MessageTable messages, AttachmentTable attachments, ParticipantTable participants, WordsTable words) {
        this.messages = messages;
        this.attachments = attachments;
        this.participants = participants;
        this.words = words;
    }

    void scrub(TicketId id) {
        messages.scrub(id, Bin.SCRUBBED);
        attachments.redactAll(id);
        participants.forget(id);
        words.scrub(id);
    }
}
