package io.quarterdeck.desk.channels.email.reading;

import io.quarterdeck.desk.kit.blobs.Blob;

/** A file that came with a mail; the content id is how the HTML refers to it, empty if it cannot. */
public record Attachment(String name, String mediaType, Blob content, String contentId) {}
