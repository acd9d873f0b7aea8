package io.quarterdeck.desk.zendesk.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A page asked for by cursor: {@code page[size]}, {@code page[after]}, {@code page[before]}. */
record CursorPage(
        int size, @Nullable String after, @Nullable String before) {

    static final CursorPage FIRST = new CursorPage(100, null, null);

    private static final String SIZE = "page[size]";
    private static final String AFTER = "page[after]";
    private static final String BEFORE = "page[before]";

    static Optional<CursorPage> asked(Query query) {
        var named = query.values().keySet();
        if (!named.contains(SIZE) && !named.contains(AFTER) && !named.contains(BEFORE)) {
            return Optional.empty();
        }
        return Optional.of(new CursorPage(
                query.size(SIZE, 100, 100),
                query.first(AFTER).map(Cursors::read).orElse(null),
                query.first(BEFORE).map(Cursors::read).orElse(null)));
    }

    <T> Page<T> of(Listing<T> listing, Asked asked) {
        var back = after == null && before != null;
        var stretch = before != null && back ? listing.before(before, size) : listing.after(after, size);
        var first = Cursors.written(stretch.first());
        var last = Cursors.written(stretch.last());
        var some = !stretch.rows().isEmpty();
        var links = new LinkedHashMap<String, @Nullable Object>();
        if (asked.style() == PageStyle.HELP_CENTRE) {
            links.put("first", asked.again(it -> it.with(AFTER, null).with(BEFORE, null)));
            links.put("last", null);
        }
        links.put(
                "prev",
                asked.againOrNull(
                        some && (back ? stretch.more() : after != null),
                        it -> it.with(AFTER, null).with(BEFORE, first)));
        links.put(
                "next",
                asked.againOrNull(
                        some && (back || stretch.more()),
                        it -> it.with(BEFORE, null).with(AFTER, last)));
        return new Page<>(stretch.rows(), around(stretch.more(), last, first, links));
    }

    private static SequencedMap<String, @Nullable Object> around(
            boolean more, @Nullable String last, @Nullable String first, Map<String, @Nullable Object> links) {
        var meta = new LinkedHashMap<String, @Nullable Object>();
        meta.put("has_more", more);
        meta.put("after_cursor", last);
        meta.put("before_cursor", first);
        var around = new LinkedHashMap<String, @Nullable Object>();
        around.put("meta", meta);
        around.put("links", links);
        return around;
    }
}
