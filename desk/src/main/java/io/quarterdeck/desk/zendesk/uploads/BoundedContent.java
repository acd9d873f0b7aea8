package io.quarterdeck.desk.zendesk.uploads;

import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file as it arrives, refused as soon as it is larger than it may be. */
final class BoundedContent extends FilterInputStream {

    private final long most;
    private long read;

    BoundedContent(InputStream content, long most) {
        super(content);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var some = super.read(into, from, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw DialectRefusal.tooLarge("A file may hold at most %d bytes".formatted(most));
        }
    }
}
