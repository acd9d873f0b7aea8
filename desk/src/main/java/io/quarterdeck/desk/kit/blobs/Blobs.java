package io.quarterdeck.desk.kit.blobs;

import io.quarterdeck.desk.kit.BrandId;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps content by its hash, each brand's apart from every other's. Content that {@link #keep} has returned survives a
 * power cut; keeping the same content again changes nothing. A store that fails throws {@code UncheckedIOException}.
 */
public interface Blobs {

    /** Reads the content to its end; what the content itself throws is passed on, and nothing is kept. */
    Blob keep(BrandId brand, InputStream content);

    Optional<InputStream> open(BrandId brand, String sha256);

    /** Gone for good; nothing when it is not there. Only for content that nothing else is known to name. */
    void drop(BrandId brand, String sha256);
}
