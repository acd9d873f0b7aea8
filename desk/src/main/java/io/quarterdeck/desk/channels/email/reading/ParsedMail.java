package io.quarterdeck.desk.channels.email.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail as it was understood. */
public record ParsedMail(Head head, Body body, List<Attachment> attachments, Automatic automatic) {

    /** The date is a hint only: it is the sender's, and null when it is plainly wrong. */
    public record Head(
            People people,
            Thread thread,
            String subject,
            @Nullable Instant dateHint) {}

    /** Only a delivery report may have no sender. */
    public record People(Optional<Address> from, List<Address> replyTo, List<Address> to, List<Address> cc) {}

    /** What the mail says it answers; hints, all of them (immunity 4, 7). */
    public record Thread(Optional<String> messageId, List<String> inReplyTo, List<String> references) {}

    /** The text is there always, from the HTML if need be; cut: there was more than is ever shown. */
    public record Body(String text, @Nullable String html, boolean cut) {}
}
