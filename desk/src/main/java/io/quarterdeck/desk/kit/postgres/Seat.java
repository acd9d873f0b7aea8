package io.quarterdeck.desk.kit.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A place at the server: whoever leaves last turns it off, and a killed process leaves by itself. */
record Seat(Path file, FileChannel channel, FileLock place) {

    // opening and closing the file a second time would drop the lock of the whole process
    private static final Set<Path> TAKEN_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    static Seat at(Path file) throws IOException {
        if (!TAKEN_BY_THIS_PROCESS.add(file)) {
            throw new DatabaseUnavailable(
                    "This process has already started PostgreSQL in " + file.getParent() + "; close that one first.");
        }
        var channel = Folders.lockable(file);
        return new Seat(file, channel, channel.lock(0, Long.MAX_VALUE, true));
    }

    /** Whether any living process sits there; the kernel knows even across containers that share the folder. */
    static boolean isTaken(Path file) throws IOException {
        if (TAKEN_BY_THIS_PROCESS.contains(file)) {
            return true;
        }
        try (var channel = Folders.lockable(file)) {
            return channel.tryLock() == null;
        }
    }

    /** Only inside a turn, so that nobody sits down meanwhile. */
    boolean leaveAsLast() throws IOException {
        try (channel) {
            place.release();
            return channel.tryLock() != null;
        } finally {
            TAKEN_BY_THIS_PROCESS.remove(file);
        }
    }
}
