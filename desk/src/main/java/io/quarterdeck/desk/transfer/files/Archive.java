package io.quarterdeck.desk.transfer.files;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.blobs.BoundedStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A file of rows and the contents beside it, packed into one: {@code export.ndjson}, {@code export.ndjson.files/ab/abcd…}. */
public final class Archive {

    private static final String ROWS = "export.ndjson";
    private static final Pattern ROWS_OF_ANY = Pattern.compile("(?!__MACOSX/)(?:.*/)?[^/.][^/]*\\.(ndjson|jsonl|json)");
    private static final Pattern CONTENT = Pattern.compile("(?:.*/)?[^/]+\\.files/[0-9a-f]{2}/([0-9a-f]{64})");
    private static final byte[] BEGINNING = {'P', 'K', 3, 4};

    private Archive() {}

    /** Whether it begins as archives do. */
    public static boolean isOne(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs a file of rows and all that stands beside it. */
    public static void pack(Path rows, Path archive) {
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            add(out, ROWS, rows);
            var folder = Luggage.beside(rows).folder();
            if (Files.isDirectory(folder)) {
                try (var contents = Files.walk(folder)) {
                    for (var it : (Iterable<Path>) contents.filter(Files::isRegularFile)::iterator) {
                        add(
                                out,
                                ROWS + ".files/"
                                        + folder.relativize(it).toString().replace('\\', '/'),
                                it);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream out, String name, Path file) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, out);
        out.closeEntry();
    }

    /** Unpacks its one file of rows, and the contents beside that; the rows are there when all is. */
    public static void unpack(Path archive, Path rows, long most) {
        var aside = rows.resolveSibling(rows.getFileName() + ".part");
        var luggage = Luggage.beside(rows);
        var found = 0;
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            var content = new BoundedStream(zip, most);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var hash = CONTENT.matcher(entry.getName());
                if (hash.matches()) {
                    luggage.put(hash.group(1), content);
                } else if (ROWS_OF_ANY.matcher(entry.getName()).matches()) {
                    found++;
                    copy(content, aside);
                }
            }
        } catch (ZipException e) {
            throw Refusal.invalid(
                    "file", "The archive cannot be unpacked: it is damaged, or packed in a way of its own");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found != 1) {
            throw Refusal.invalid(
                    "file",
                    "An archive holds one file of rows, named .ndjson, .jsonl or .json; this one holds %d"
                            .formatted(found));
        }
        move(aside, rows);
    }

    private static void copy(InputStream content, Path file) throws IOException {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
