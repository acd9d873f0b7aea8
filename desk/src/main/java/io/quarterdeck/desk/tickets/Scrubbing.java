package io.quarterdeck.desk.tickets;

import org.springframework.stereotype.Component;

/** Takes away all that people wrote in a ticket; what happened, and when, stays. */
@Component
class Scrubbing {

    private final MessageTable messages;
    private final AttachmentTable attachments;
    private final ParticipantTable participants;
    private final WordsTable words;
    private final AsideTable asides;
    private final TicketTextTable searched;

    Scrubbing(
            MessageTable messages,
            AttachmentTable attachments,
            ParticipantTable participants,
            WordsTable words,
            AsideTable asides,
            TicketTextTable searched) {
        this.messages = messages;
        this.attachments = attachments;
        this.participants = participants;
        this.words = words;
        this.asides = asides;
        this.searched = searched;
    }

    void scrub(TicketId id) {
        messages.scrub(id, Bin.SCRUBBED);
        attachments.redactAll(id);
        participants.forget(id);
        words.scrub(id);
        asides.scrub(id, Bin.SCRUBBED);
        searched.again(id);
    }
}
