package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The HTML and the files of messages, for those who may see their ticket. */
@Service
public class Contents {

    private final MessageTable messages;
    private final AttachmentTable attachments;

    Contents(MessageTable messages, AttachmentTable attachments) {
        this.messages = messages;
        this.attachments = attachments;
    }

    @Transactional(readOnly = true)
    public Optional<String> html(Viewer viewer, MessageId message) {
        return messages.html(viewer, message);
    }

    @Transactional(readOnly = true)
    public Optional<Attachment> attachment(Viewer viewer, AttachmentId id) {
        return attachments.find(viewer, id);
    }

    /** The files of a message whose HTML the caller was shown. */
    @Transactional(readOnly = true)
    public List<Attachment> attachments(MessageId message) {
        return attachments.of(message).stream().filter(it -> !it.redacted()).toList();
    }
}
