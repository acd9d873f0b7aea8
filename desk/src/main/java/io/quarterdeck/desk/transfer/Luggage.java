package io.quarterdeck.desk.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** The contents that travel beside a file of lines, each under its hash: {@code export.ndjson.files/ab/abcd…}. */
record Luggage(Path folder) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    static Luggage beside(Path file) {
        return new Luggage(file.resolveSibling(file.getFileName() + ".files"));
    }

    void put(String sha256, InputStream content) {
        try {
            var place = place(sha256);
            if (!Files.exists(place)) {
                Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
                var aside = place.resolveSibling(sha256 + ".part");
                Files.copy(content, aside, StandardCopyOption.REPLACE_EXISTING);
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileAlreadyExistsException e) {
            // somebody else has put the same content there
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<InputStream> open(String sha256) {
        try {
            return SHA256.matcher(sha256).matches() && Files.isRegularFile(place(sha256))
                    ? Optional.of(Files.newInputStream(place(sha256)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
