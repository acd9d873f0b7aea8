package io.quarterdeck.desk.channels.email.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Charges what is read to the budget, and tells a store that fails from a mail that is broken. */
final class MeteredStream extends FilterInputStream {

    private final Budget budget;
    private final boolean fromStore;

    private MeteredStream(InputStream in, Budget budget, boolean fromStore) {
        super(in);
        this.budget = budget;
        this.fromStore = fromStore;
    }

    /** The raw mail: if reading it fails, our store failed, and the mail deserves another try. */
    static InputStream raw(InputStream in, Budget budget) {
        return new MeteredStream(in, budget, true);
    }

    /** A decoded part: if reading it fails, the mail is broken. */
    static InputStream decoded(InputStream in, Budget budget) {
        return new MeteredStream(in, budget, false);
    }

    @Override
    public int read() {
        try {
            var one = in.read();
            budget.bytes(1);
            return one;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            var read = in.read(buffer, offset, length);
            budget.bytes(Math.max(read, 1));
            return read;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(IOException e) {
        return fromStore
                ? new UncheckedIOException(e)
                : new Hostile(Quarantine.BAD_STRUCTURE, String.valueOf(e.getMessage()));
    }
}
