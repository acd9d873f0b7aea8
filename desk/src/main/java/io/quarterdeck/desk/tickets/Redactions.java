package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Secrets;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what should not have been said: hides a message from the customer, blots out words, drops files. */
@Service
public class Redactions {

    private static final String BLOCK = "▇";
    private static final int LONGEST = 10_000;

    private final Changes changes;
    private final MessageTable messages;
    private final AttachmentTable attachments;
    private final TicketTextTable searched;

    Redactions(
            Changes changes, MessageTable messages, AttachmentTable attachments, TicketTextTable searched) {
        this.changes = changes;
        this.messages = messages;
        this.attachments = attachments;
        this.searched = searched;
    }

    /** From here on it is for ourselves only; there is no way back. A reply that has not left yet never does. */
    @Transactional
    public Message makePrivate(By by, TicketId id, MessageId message) {
        var ticket = lock(by, id);
        var before = find(id, message);
        if (before.kind() == Message.Kind.NOTE) {
            return before;
        }
        if (before.delivery() == Delivery.HELD) {
            throw Refusal.conflict("held", "That reply has not left yet; undo it instead", Map.of());
        }
        messages.makeNote(message);
        searched.again(id);
        changes.save(changes.on(ticket, by).happened(new TicketEvent.MadePrivate(message)));
        return find(id, message);
    }

    /** Every place where exactly these words stand, in all that is kept of the message. */
    @Transactional
    public Message redact(By by, TicketId id, MessageId message, String words) {
        var ticket = lock(by, id);
        var before = find(id, message);
        if (words.isBlank() || words.length() > LONGEST) {
            throw Said.wrong("text", "BlankValue", "is the words to take out, 1 to %,d characters".formatted(LONGEST));
        }
        if (!before.text().contains(words) && !before.quoted().contains(words)) {
            throw Said.wrong("text", "InvalidValue", "does not stand in that message");
        }
        var blocks = BLOCK.repeat(words.codePointCount(0, words.length()));
        var text = before.text().replace(words, blocks);
        // what the HTML says between its tags cannot be found again reliably: the text remains
        messages.redact(message, text, before.quoted().replace(words, blocks));
        searched.again(id);
        var change = changes.on(ticket, by).happened(new TicketEvent.Redacted(message, Secrets.digest(text)));
        change.preview(Words.plain(messages.newestIn(id).orElse("")).preview());
        changes.save(change);
        return find(id, message);
    }

    /** Nothing is left of a file but the place where it was. */
    @Transactional
    public Attachment redact(By by, TicketId id, MessageId message, AttachmentId attachment) {
        var ticket = lock(by, id);
        find(id, message);
        if (attachments.redact(message, attachment) == 0) {
            throw Refusal.notFound(attachment);
        }
        changes.save(changes.on(ticket, by).happened(new TicketEvent.FileRedacted(message, attachment)));
        return attachments.of(message).stream()
                .filter(it -> it.id().equals(attachment))
                .findFirst()
                .orElseThrow();
    }

    private Ticket lock(By by, TicketId id) {
        var viewer = by.viewer();
        if (viewer != null) {
            viewer.must(WORK);
        }
        return changes.lock(by, id);
    }

    private Message find(TicketId ticket, MessageId message) {
        return messages.find(ticket, message).orElseThrow(() -> Refusal.notFound(message));
    }
}
