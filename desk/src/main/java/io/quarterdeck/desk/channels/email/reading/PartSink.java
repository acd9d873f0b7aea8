package io.quarterdeck.desk.channels.email.reading;

import io.quarterdeck.desk.kit.blobs.Blob;
import java.io.InputStream;

/** Where the content of attached files goes while a mail is read. */
@FunctionalInterface
public interface PartSink {

    /** Reads the content to its end; an exception the content throws must pass through. */
    Blob keep(InputStream content);
}
