package io.quarterdeck.desk.zendesk.wire;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list of which a page can be asked, by position or by a cursor. Its source is asked for one row more than
 * the page holds, to know whether there is more.
 */
public sealed interface Listing<T> permits Positions, Keyed, Reversed {

    /** The rows from a position on. */
    interface Window<T> {
        List<T> rows(long skip, int most);
    }

    /** The rows that follow a key (none: the first ones), or that come just before one, in the order of the list. */
    interface Neighbours<T> {
        List<T> rows(@Nullable String key, int most);
    }

    /** A part of the list with the keys of its ends, and whether the list goes on in the direction that was asked. */
    record Stretch<T>(
            List<T> rows, @Nullable String first, @Nullable String last, boolean more) {}

    List<T> from(long skip, int most);

    long count();

    Stretch<T> after(@Nullable String key, int most);

    Stretch<T> before(String key, int most);

    /** The same list, or the same from its end. */
    default Listing<T> inOrder(boolean descending) {
        return descending ? new Reversed<>(this) : this;
    }

    /** A list that is short enough to be held: brands, groups, fields, rules. */
    static <T> Listing<T> of(List<T> all) {
        return counted(
                all::size, (skip, most) -> all.stream().skip(skip).limit(most).toList());
    }

    /** A list that knows only positions; its cursors are positions too. For lists of some thousand rows at most. */
    static <T> Listing<T> counted(LongSupplier count, Window<T> window) {
        return new Positions<>(count, window);
    }

    /** A list of any length: {@code after} and {@code before} find their place by an index, and {@code key} names a row. */
    static <T> Listing<T> keyed(
            LongSupplier count, Window<T> window, Neighbours<T> after, Neighbours<T> before, Function<T, String> key) {
        return new Keyed<>(count, window, after, before, key);
    }

    /** A list of any length that is walked by cursors alone, and never counted. */
    static <T> Listing<T> walked(Neighbours<T> after, Neighbours<T> before, Function<T, String> key) {
        return new Keyed<>(
                () -> {
                    throw new UnsupportedOperationException("this list is walked by cursors");
                },
                (_, _) -> {
                    throw new UnsupportedOperationException("this list is walked by cursors");
                },
                after,
                before,
                key);
    }
}
