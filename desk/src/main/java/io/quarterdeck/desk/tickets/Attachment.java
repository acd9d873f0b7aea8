package io.quarterdeck.desk.tickets;

/**
 * A file that came or went with a message; {@code sha256} is its address in the blob store. Of a redacted one there is
 * nothing left but the place where it was.
 */
public record Attachment(
        AttachmentId id,
        MessageId message,
        String name,
        String mediaType,
        long size,
        String sha256,
        String contentId,
        boolean redacted) {}
