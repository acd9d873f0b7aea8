package io.quarterdeck.desk.transfer.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The contents that travel beside a file of lines, each under its hash: {@code export.ndjson.files/ab/abcd…}. */
public record Luggage(Path folder) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public static Luggage beside(Path file) {
        return new Luggage(file.resolveSibling(file.getFileName() + ".files"));
    }

    public void put(String sha256, InputStream content) {
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

    /** Puts a content there whose hash is not known yet, and says it. */
    public String keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            var aside = Files.createTempFile(folder, "arriving", ".part");
            try (var digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
                Files.copy(digesting, aside, StandardCopyOption.REPLACE_EXISTING);
                var sha256 =
                        HexFormat.of().formatHex(digesting.getMessageDigest().digest());
                Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
                Files.move(aside, place(sha256), StandardCopyOption.ATOMIC_MOVE);
                return sha256;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<InputStream> open(String sha256) {
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
