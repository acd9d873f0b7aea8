package io.quarterdeck.desk.channels.email.sending;

import java.io.InputStream;
import java.util.Optional;

/** Where the content of files is found that go with a mail. */
@FunctionalInterface
public interface Files {

    Files NONE = _ -> Optional.empty();

    /** Nothing when it is gone; then the mail cannot leave. */
    Optional<InputStream> open(String sha256);
}
