package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Id;

/** Names one file that came or went with a message. */
public record AttachmentId(long value) implements Id {

    @Override
    public String toString() {
        return "attachment " + value;
    }
}
