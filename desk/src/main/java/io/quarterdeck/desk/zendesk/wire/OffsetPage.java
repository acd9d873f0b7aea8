package io.quarterdeck.desk.zendesk.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A page asked for by number: {@code page} and {@code per_page}, as far as page 100 or row 10,000. */
record OffsetPage(long number, int size) {

    private static final int MOST_PAGES = 100;
    private static final int MOST_ROWS = 10_000;
    private static final String PAGE = "page";

    static OffsetPage of(Query query, PageStyle style) {
        var page = new OffsetPage(query.positive(PAGE, 1), query.size("per_page", style.usual(), Asked.MOST_VALUES));
        if (page.number() > MOST_PAGES || page.number() * page.size() > MOST_ROWS) {
            throw DialectRefusal.of(
                    400,
                    "InvalidPaginationDepth",
                    "Pages go as far as number %d or row %d; use cursors (page[size]) beyond that"
                            .formatted(MOST_PAGES, MOST_ROWS));
        }
        return page;
    }

    static <T> Page<T> whole(List<T> rows) {
        return new Page<>(rows, around(null, null, rows.size()));
    }

    <T> Page<T> of(Listing<T> listing, Asked asked) {
        var skip = (number - 1) * size;
        var rows = listing.from(skip, size).stream().limit(size).toList();
        var count = counted(listing, skip, rows.size());
        var next = asked.againOrNull(skip + size < count, it -> it.with(PAGE, Long.toString(number + 1)));
        var previous = asked.againOrNull(number > 1, it -> it.with(PAGE, Long.toString(number - 1)));
        var around = around(next, previous, count);
        if (asked.style() == PageStyle.HELP_CENTRE) {
            around.put(PAGE, number);
            around.put("per_page", size);
            around.put("page_count", Math.ceilDiv(count, size));
            around.put("sort_by", asked.text("sort_by").orElse("position"));
            around.put("sort_order", asked.text("sort_order").orElse("asc"));
        }
        return new Page<>(rows, around);
    }

    /** A page that is neither full nor beyond the end tells how many there are. */
    private long counted(Listing<?> listing, long skip, int shown) {
        return shown < size && (shown > 0 || skip == 0) ? skip + shown : listing.count();
    }

    private static SequencedMap<String, @Nullable Object> around(
            @Nullable String next, @Nullable String previous, long count) {
        var around = new LinkedHashMap<String, @Nullable Object>();
        around.put("next_page", next);
        around.put("previous_page", previous);
        around.put("count", count);
        return around;
    }
}
