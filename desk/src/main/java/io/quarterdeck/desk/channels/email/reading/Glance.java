package io.quarterdeck.desk.channels.email.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What the first lines of a mail tell that cannot be read: who wrote it and about what, as far as that goes. */
public record Glance(ParsedMail.Head head, Automatic automatic) {

    private static final int MOST = 64 * 1024;

    public static Glance at(InputStream raw, Envelope envelope) throws IOException {
        return of(HeaderFields.of(Decoding.text(raw.readNBytes(MOST), "")), envelope);
    }

    /** When there is nothing to look at. */
    public static Glance at(Envelope envelope) {
        return of(new HeaderFields(), envelope);
    }

    private static Glance of(HeaderFields fields, Envelope envelope) {
        var head = MailHead.of(fields, envelope);
        return new Glance(head, Automatic.of(fields, envelope, head.people().from(), Optional.empty()));
    }
}
