package io.quarterdeck.desk.zendesk.wire;

import io.quarterdeck.desk.kit.Slice;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Lists in the order of their ids, as the desk's modules give them: in slices. */
public final class ById {

    private ById() {}

    public static <T> Listing<T> listing(LongSupplier count, Function<Slice, List<T>> rows, ToLongFunction<T> id) {
        return Listing.keyed(
                count,
                (skip, most) -> rows.apply(Slice.from(skip, most)),
                (key, most) -> rows.apply(key == null ? Slice.first(most) : Slice.after(read(key), most)),
                (key, most) -> rows.apply(key == null ? Slice.first(most) : Slice.before(read(key), most)),
                it -> Long.toString(id.applyAsLong(it)));
    }

    /** A list of which only the beginning is asked for in pages, such as what was found. */
    public static <T> Listing<T> found(int most, Function<Slice, List<T>> rows) {
        return Listing.of(rows.apply(Slice.first(most)));
    }

    private static long read(@Nullable String key) {
        try {
            return Long.parseLong(String.valueOf(key));
        } catch (NumberFormatException e) {
            throw Cursors.unknown();
        }
    }
}
