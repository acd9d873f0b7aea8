package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.blobs.BoundedStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of imports and exports on disk, each in a folder of its own: {@code transfers/<brand>/<folder>}. */
@Component
class TransferFolders {

    private static final int CHUNK = 64 * 1024;

    private final Path root;

    TransferFolders(@Value("${quarterdeck.home}") Path home) {
        this.root = home.resolve("transfers");
    }

    /** A name for one that is not there yet. */
    static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The folder, which is there from now on. */
    Path of(String folder) {
        try {
            return Files.createDirectories(brand().resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody has handed over. */
    Path arrived(String folder) {
        return brand().resolve(folder).resolve("arrived");
    }

    /** What an attempt has packed to be fetched. */
    Path packed(String folder, long attempt) {
        return brand().resolve(folder).resolve("export-%d.zip".formatted(attempt));
    }

    /** Reads what somebody hands over to its end, a little at a time, and forces it to disk; how many bytes it has. */
    long receive(String folder, InputStream content, long most) {
        of(folder);
        var chunk = new byte[CHUNK];
        var size = 0L;
        try (var bounded = new BoundedStream(content, most);
                var out = FileChannel.open(arrived(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var read = read(bounded, chunk); read >= 0; read = read(bounded, chunk)) {
                for (var buffer = ByteBuffer.wrap(chunk, 0, read); buffer.hasRemaining(); ) {
                    size += out.write(buffer);
                }
            }
            out.force(true);
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int read(InputStream content, byte[] chunk) {
        try {
            return content.read(chunk);
        } catch (IOException e) {
            throw Refusal.invalid("file", "The file did not arrive to its end; send it again");
        }
    }

    /** Gone with all that is in it; nothing when it is not there. */
    void drop(String folder) {
        var gone = brand().resolve(folder);
        try (var all = Files.walk(gone)) {
            for (var it : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(it);
            }
        } catch (NoSuchFileException e) {
            // it never was, or somebody else has dropped it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gone are all in a folder but one. */
    void dropAllBut(String folder, Path kept) {
        try (var all = Files.walk(of(folder))) {
            for (var it : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!kept.startsWith(it)) {
                    Files.deleteIfExists(it);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders in which nobody has put anything since then. */
    List<String> untouched(Instant since) {
        if (!Files.isDirectory(brand())) {
            return List.of();
        }
        try (var all = Files.list(brand())) {
            return all.filter(it -> lastTouched(it).isBefore(since))
                    .map(it -> it.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant lastTouched(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    private Path brand() {
        return root.resolve(Long.toString(BrandScope.required().value()));
    }
}
