package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.desk.transfer.shapes.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings in files by the hash of their content; one whose content did not travel is told of. */
@Component
class FilesIn {

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Blobs blobs;

    FilesIn(Blobs blobs) {
        this.blobs = blobs;
    }

    List<Words.File> of(Bringing in, List<Item.File> files) {
        var kept = new ArrayList<Words.File>();
        for (var file : files) {
            var sha256 = file.sha256();
            var content = sha256 == null ? Optional.<InputStream>empty() : in.luggage().open(sha256);
            if (content.isEmpty() || sha256 == null) {
                in.note("attachment: the content of a file of %d bytes did not travel with it".formatted(file.size()));
                continue;
            }
            try (var stream = content.get()) {
                if (in.isRehearsal()) {
                    continue;
                }
                var blob = blobs.keep(BrandScope.required(), stream);
                if (!blob.sha256().equals(sha256)) {
                    in.note("attachment: the content is not the one with the hash %s".formatted(sha256));
                    continue;
                }
                var type = file.contentType() == null ? UNKNOWN_TYPE : file.contentType();
                kept.add(new Words.File(file.fileName(), type, blob.size(), blob.sha256(), ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return kept;
    }
}
