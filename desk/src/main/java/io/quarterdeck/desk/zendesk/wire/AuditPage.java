package io.quarterdeck.desk.zendesk.wire;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audits of a whole account, newest first: {@code before} leads to older ones, and ends with null;
 * {@code after} leads to newer ones.
 */
record AuditPage(
        int size, @Nullable String newerThan, @Nullable String olderThan) {

    private static final String CURSOR = "cursor";
    private static final String NEWER = ">";
    private static final String OLDER = "<";

    static AuditPage of(Query query) {
        var size = query.size("limit", Asked.MOST_VALUES, Asked.MOST_VALUES);
        var cursor = query.first(CURSOR).map(Cursors::read).orElse(OLDER);
        if (cursor.startsWith(NEWER)) {
            return new AuditPage(size, cursor.substring(1), null);
        }
        if (cursor.startsWith(OLDER)) {
            return new AuditPage(size, null, cursor.length() == 1 ? null : cursor.substring(1));
        }
        throw Cursors.unknown();
    }

    <T> Page<T> of(Listing<T> newestFirst, Asked asked) {
        var stretch = newerThan == null ? newestFirst.after(olderThan, size) : newestFirst.before(newerThan, size);
        var older = newerThan != null || stretch.more();
        var after = stretch.first() == null ? null : Cursors.written(NEWER + stretch.first());
        var before = stretch.last() == null || !older ? null : Cursors.written(OLDER + stretch.last());
        var around = new LinkedHashMap<String, @Nullable Object>();
        around.put("before_url", asked.againOrNull(before != null, it -> it.with(CURSOR, before)));
        around.put("after_url", asked.againOrNull(after != null, it -> it.with(CURSOR, after)));
        around.put("before_cursor", before);
        around.put("after_cursor", after);
        return new Page<>(stretch.rows(), around);
    }
}
