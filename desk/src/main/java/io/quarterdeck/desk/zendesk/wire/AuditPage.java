package io.quarterdeck.desk.zendesk.wire;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audits of a whole account, newest first: {@code before} leads to older ones, and ends with null;
 * {@code after} leads to newer ones.
 */
record AuditPage(int size, @Nullable String cursor) {

    private static final String CURSOR = "cursor";
    private static final char NEWER = '>';
    private static final char OLDER = '<';

    static AuditPage of(Query query) {
        return new AuditPage(
                query.size("limit", Asked.MOST_VALUES, Asked.MOST_VALUES),
                query.first(CURSOR).map(Cursors::read).orElse(null));
    }

    <T> Page<T> of(Listing<T> newestFirst, Asked asked) {
        var newer = cursor != null && cursor.startsWith(String.valueOf(NEWER));
        var stretch = newer ? newestFirst.before(key(cursor), size) : newestFirst.after(keyOrNull(), size);
        var after = stretch.first() == null ? null : Cursors.written(NEWER + stretch.first());
        var before = stretch.last() == null || !(newer || stretch.more()) ? null : Cursors.written(OLDER + stretch.last());
        var around = new LinkedHashMap<String, @Nullable Object>();
        around.put("before_url", asked.againOrNull(before != null, it -> it.with(CURSOR, before)));
        around.put("after_url", asked.againOrNull(after != null, it -> it.with(CURSOR, after)));
        around.put("before_cursor", before);
        around.put("after_cursor", after);
        return new Page<>(stretch.rows(), around);
    }

    private @Nullable String keyOrNull() {
        return cursor == null ? null : key(cursor);
    }

    private static String key(String cursor) {
        if (cursor.isEmpty() || cursor.charAt(0) != NEWER && cursor.charAt(0) != OLDER) {
            throw Cursors.unknown();
        }
        return cursor.substring(1);
    }
}
