package io.quarterdeck.desk.kit.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once into a folder named after their version. */
record PostgresBinaries(Path root) {

    static final String VERSION = "18.6";
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

    static PostgresBinaries unpackedIn(Path folder) {
        var archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        var binaries = new PostgresBinaries(folder.resolve(VERSION));
        if (!Files.isDirectory(binaries.root)) {
            binaries.unpack(archive);
        }
        if (!Files.isExecutable(binaries.program("postgres"))) {
            throw new DatabaseUnavailable("PostgreSQL cannot run in " + folder
                    + ": its disk or its owner forbids programs" + " there; " + DatabaseUnavailable.ELSEWHERE + ".");
        }
        return binaries;
    }

    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    /** Two starts may come at once: the folder appears complete or not at all. */
    private void unpack(String archive) {
        var folder = root.resolveSibling("");
        try (var turn = Turn.at(Folders.make(folder).resolve("unpack.lock"))) {
            if (!Files.isDirectory(root)) {
                log.info("unpacking PostgreSQL {} into {}", VERSION, root);
                unpack(archive, folder.resolve(VERSION + ".partial"));
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.in(folder, e);
        }
    }

    private void unpack(String archive, Path partial) throws IOException {
        Folders.delete(partial);
        try (var packed = open(archive)) {
            for (var entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                unpack(packed, entry, partial);
            }
        } catch (IOException e) {
            Folders.delete(partial);
            throw e;
        }
        Files.move(partial, root, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(InputStream packed, TarArchiveEntry entry, Path into) throws IOException {
        var path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("the archive of PostgreSQL leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(packed, path);
            var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    private static TarArchiveInputStream open(String archive) throws IOException {
        var resource = PostgresBinaries.class.getResourceAsStream(archive);
        if (resource == null) {
            throw notFor("this processor or system (" + archive + " is not packed)");
        }
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource, 1 << 16)));
    }

    /** The archive for a machine, as the binaries' jar names it. */
    static String archive(String system, String processor) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            throw notFor(system);
        }
        return switch (processor) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> throw notFor(processor);
        };
    }

    private static DatabaseUnavailable notFor(String machine) {
        return new DatabaseUnavailable("No PostgreSQL is packed for " + machine
                + "; install PostgreSQL 18 and set QD_DB_URL=jdbc:postgresql://localhost:5432/quarterdeck,"
                + " QD_DB_USER and QD_DB_PASSWORD.");
    }
}
