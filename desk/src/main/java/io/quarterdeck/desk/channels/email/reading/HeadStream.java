package io.quarterdeck.desk.channels.email.reading;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes everything on and remembers how it began. */
final class HeadStream extends FilterInputStream {

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final int most;

    HeadStream(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    byte[] head() {
        return head.toByteArray();
    }

    @Override
    public int read() throws IOException {
        var one = in.read();
        if (one >= 0 && head.size() < most) {
            head.write(one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = in.read(buffer, offset, length);
        if (read > 0 && head.size() < most) {
            head.write(buffer, offset, Math.min(read, most - head.size()));
        }
        return read;
    }
}
