package io.quarterdeck.desk.search;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.tickets.WordIndex;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The tickets of a number and above, which are the younger ones. The index of words knows each ticket's stretch of
 * numbers, so that young tickets which say something are found without looking at all that say it.
 *
 * @param brand whose
 * @param stretch the first
 * @param last that has tickets, or had some a moment ago
 */
record Since(long brand, long stretch, long last) {

    static final Since EVER = new Since(0, 0, 0);

    /** Tickets may have been opened since it was asked which is the last. */
    private static final int MORE = 2;

    /** So many stretches, the one of that number last; all, if that leaves few out. */
    static Since last(BrandId brand, long stretches, long number) {
        var last = number >> WordIndex.BITS;
        return stretches > last / 4 ? EVER : new Since(brand.value(), last - stretches + 1, last);
    }

    boolean isEver() {
        return stretch == 0;
    }

    long number() {
        return stretch << WordIndex.BITS;
    }

    /** The key of each: of a range, the index would read all that lies beside it. */
    List<Long> stretches() {
        return LongStream.rangeClosed(stretch, last + MORE)
                .map(it -> brand << WordIndex.BRAND_BITS | it)
                .boxed()
                .toList();
    }
}
