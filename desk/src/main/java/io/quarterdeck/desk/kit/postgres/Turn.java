package io.quarterdeck.desk.kit.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** One process at a time starts or stops a server; the kernel ends the turn of a process that was killed. */
record Turn(FileChannel channel) implements AutoCloseable {

    private static final int ATTEMPTS = 3_600;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    // a file lock belongs to the whole process, so within it the threads need a lock of their own
    private static final ReentrantLock WITHIN_THIS_PROCESS = new ReentrantLock();

    static Turn at(Path file) throws IOException {
        WITHIN_THIS_PROCESS.lock();
        try {
            return new Turn(locked(file));
        } catch (IOException | RuntimeException e) {
            WITHIN_THIS_PROCESS.unlock();
            throw e;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        var channel = Folders.lockable(file);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (channel.tryLock() != null) {
                return channel;
            }
            LockSupport.parkNanos(PAUSE);
        }
        channel.close();
        throw new DatabaseUnavailable("Another process has been starting or stopping PostgreSQL for too long (it holds "
                + file + "); end it and start again.");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            WITHIN_THIS_PROCESS.unlock();
        }
    }
}
