package io.quarterdeck.desk.kit.blobs;

import io.quarterdeck.desk.kit.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads what somebody sends, but no more than so many bytes of it. */
public final class BoundedStream extends FilterInputStream {

    private final long most;
    private long read;

    public BoundedStream(InputStream content, long most) {
        super(content);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var some = super.read(into, from, length);
        if (some > 0) {
            count(some);
        }
        return some;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw Refusal.invalid("too_large", "A file has at most %,d bytes".formatted(most));
        }
    }
}
