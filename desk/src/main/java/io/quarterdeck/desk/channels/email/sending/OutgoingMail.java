package io.quarterdeck.desk.channels.email.sending;

import io.quarterdeck.desk.channels.email.reading.Address;
import java.time.Instant;
import java.util.List;

/** A mail of ours, complete: the same value always makes the same mail. */
public record OutgoingMail(Route route, Thread thread, Content content, boolean automatic, Instant at) {

    /** Who it is from, where an answer goes, and who gets it. Reports about it go where answers go. */
    public record Route(Address from, String replyTo, List<Address> to) {}

    /** Ids without their angle brackets; the references in order, the mail it answers last. */
    public record Thread(String messageId, List<String> references) {}

    /** Mails that were queued before files went with them say nothing of any. */
    public record Content(String subject, String text, List<File> files) {

        public Content {
            files = files == null ? List.of() : List.copyOf(files);
        }

        public Content(String subject, String text) {
            this(subject, text, List.of());
        }
    }

    /** A file that goes with it; its digest is where it is found. */
    public record File(String name, String mediaType, long size, String sha256) {}
}
