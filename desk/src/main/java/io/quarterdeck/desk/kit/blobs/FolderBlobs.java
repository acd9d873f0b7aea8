package io.quarterdeck.desk.kit.blobs;

import io.quarterdeck.desk.kit.BrandId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Blobs in a folder, {@code <brand>/ab/cd/<sha256>}: written aside, forced to disk, then moved into place. */
public final class FolderBlobs implements Blobs {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 64 * 1024;

    private final Path root;

    public FolderBlobs(Path root) {
        this.root = root;
    }

    @Override
    public Blob keep(BrandId brand, InputStream content) {
        try {
            var aside = durable(root.resolve("arriving"));
            var arriving = Files.createTempFile(aside, "blob", ".part");
            try {
                var blob = write(arriving, content);
                settle(arriving, place(brand, blob.sha256()));
                return blob;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Blob write(Path file, InputStream content) throws IOException {
        var digest = sha256();
        var chunk = new byte[CHUNK];
        var size = 0L;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
                size += read;
                for (var buffer = ByteBuffer.wrap(chunk, 0, read); buffer.hasRemaining(); ) {
                    out.write(buffer);
                }
            }
            out.force(true);
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void settle(Path arriving, Path place) throws IOException {
        if (!Files.exists(place)) {
            durable(folder(place));
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        }
        // even if another thread moved it there: our caller may not be told "kept" before the name is on disk
        force(folder(place));
    }

    @Override
    public Optional<InputStream> open(BrandId brand, String sha256) {
        try {
            return Optional.of(Files.newInputStream(place(brand, sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void drop(BrandId brand, String sha256) {
        try {
            Files.deleteIfExists(place(brand, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(BrandId brand, String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("'%s' is not a SHA-256 in hex".formatted(sha256));
        }
        return root.resolve(Long.toString(brand.value()))
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** The folder, made if need be, with every name on the way to it forced to disk. */
    private static Path durable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            var parent = durable(folder(folder));
            Files.createDirectories(folder);
            force(parent);
        }
        return folder;
    }

    private static Path folder(Path path) {
        var parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("%s is in no folder".formatted(path));
        }
        return parent;
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
