package io.quarterdeck.desk.zendesk.wire;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A list whose rows are known by their position; the key of a row is how many rows come before it. */
record Positions<T>(LongSupplier counter, Window<T> window) implements Listing<T> {

    @Override
    public List<T> from(long skip, int most) {
        return window.rows(skip, most);
    }

    @Override
    public long count() {
        return counter.getAsLong();
    }

    @Override
    public Stretch<T> after(@Nullable String key, int most) {
        var begin = key == null ? 0 : place(key) + 1;
        var rows = window.rows(begin, most + 1);
        return stretch(rows.stream().limit(most).toList(), begin, rows.size() > most);
    }

    @Override
    public Stretch<T> before(String key, int most) {
        var end = Math.min(place(key), counter.getAsLong());
        var begin = Math.max(0, end - most);
        return stretch(window.rows(begin, (int) (end - begin)), begin, begin > 0);
    }

    private static <T> Stretch<T> stretch(List<T> rows, long begin, boolean more) {
        return rows.isEmpty()
                ? new Stretch<>(rows, null, null, false)
                : new Stretch<>(rows, Long.toString(begin), Long.toString(begin + rows.size() - 1), more);
    }

    private static long place(String key) {
        try {
            return Math.clamp(Long.parseLong(key), 0, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw Cursors.unknown();
        }
    }
}
