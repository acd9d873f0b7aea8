package io.quarterdeck.desk.search;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The tickets of a number and above, which are the younger ones. The index of words knows each ticket's stretch of
 * numbers, so that young tickets which say something are found without looking at all that say it.
 *
 * @param stretch the first
 * @param last that has tickets, or had some a moment ago
 */
record Since(long stretch, long last) {

    /** The numbers of a stretch differ in so many bits only, as in the index {@code ticket_text_words}. */
    static final int BITS = 12;

    static final Since EVER = new Since(0, 0);

    /** Tickets may have been opened since it was asked which is the last. */
    private static final int MORE = 2;

    /** So many stretches, the one of that number last; all, if that leaves few out. */
    static Since last(long stretches, long number) {
        var last = number >> BITS;
        return stretches > last / 4 ? EVER : new Since(last - stretches + 1, last);
    }

    boolean isEver() {
        return stretch == 0;
    }

    long number() {
        return stretch << BITS;
    }

    /** Each by its number: of a range, the index would read all that lies beside it. */
    List<Long> stretches() {
        return LongStream.rangeClosed(stretch, last + MORE).boxed().toList();
    }
}
