package io.quarterdeck.desk.zendesk.wire;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A list whose rows are known by a key, so that a page far down costs no more than the first. */
record Keyed<T>(
        LongSupplier counter, Window<T> window, Neighbours<T> follows, Neighbours<T> precedes, Function<T, String> key)
        implements Listing<T> {

    @Override
    public List<T> from(long skip, int most) {
        return window.rows(skip, most);
    }

    @Override
    public long count() {
        return counter.getAsLong();
    }

    @Override
    public Stretch<T> after(@Nullable String from, int most) {
        var rows = follows.rows(from, most + 1);
        return stretch(rows.stream().limit(most).toList(), rows.size() > most);
    }

    @Override
    public Stretch<T> before(String from, int most) {
        var rows = precedes.rows(from, most + 1);
        return stretch(rows.subList(Math.max(0, rows.size() - most), rows.size()), rows.size() > most);
    }

    private Stretch<T> stretch(List<T> rows, boolean more) {
        return rows.isEmpty()
                ? new Stretch<>(rows, null, null, false)
                : new Stretch<>(rows, key.apply(rows.getFirst()), key.apply(rows.getLast()), more);
    }
}
