package io.quarterdeck.desk.zendesk.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list from its end; it must be able to count itself. */
record Reversed<T>(Listing<T> listing) implements Listing<T> {

    private static final String BEYOND = Long.toString(Long.MAX_VALUE);

    @Override
    public List<T> from(long skip, int most) {
        var end = listing.count() - skip;
        var begin = Math.max(0, end - most);
        return end <= 0 ? List.of() : listing.from(begin, (int) (end - begin)).reversed();
    }

    @Override
    public long count() {
        return listing.count();
    }

    @Override
    public Stretch<T> after(@Nullable String key, int most) {
        return turned(listing.before(key == null ? BEYOND : key, most));
    }

    @Override
    public Stretch<T> before(String key, int most) {
        return turned(listing.after(key, most));
    }

    private static <T> Stretch<T> turned(Stretch<T> stretch) {
        return new Stretch<>(stretch.rows().reversed(), stretch.last(), stretch.first(), stretch.more());
    }
}
