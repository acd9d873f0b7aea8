package io.quarterdeck.desk.kit.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Folders and files that keep the owner of the folder they lie in, whoever makes them. */
final class Folders {

    private static final int ROOT = 0;

    private Folders() {}

    /** What root makes inside a person's folder stays that person's, so that either may start the desk tomorrow. */
    static Path make(Path folder) throws IOException {
        var parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            make(parent);
            // somebody else may have just made it, which is as good
            Files.createDirectories(folder);
            inherit(folder);
        }
        return folder;
    }

    /** Opens a file whose lock is meant, not its content. */
    static FileChannel lockable(Path file) throws IOException {
        var fresh = !Files.exists(file);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (fresh) {
            inherit(file);
        }
        return channel;
    }

    static Path secret(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content);
    }

    static int ourId() throws IOException {
        return ownerOf(Path.of("/proc/self"));
    }

    static boolean weAreRoot() throws IOException {
        return ourId() == ROOT;
    }

    static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    static void give(Path path, int uid) throws IOException {
        if (ownerOf(path) != uid) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void inherit(Path path) throws IOException {
        var parent = path.getParent();
        if (parent != null && weAreRoot()) {
            give(path, ownerOf(parent));
        }
    }
}
