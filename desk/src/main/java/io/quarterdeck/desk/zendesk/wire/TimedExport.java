package io.quarterdeck.desk.zendesk.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an export by time: at most a thousand rows, or more when many share the last second, so that the next
 * page can begin at the second that follows. The last page ends at the second of its last row, which may be repeated.
 */
record TimedExport(int size, Instant from) {

    static final int MOST = 1_000;

    static TimedExport of(Query query, Asked.Moment moment) {
        return new TimedExport(query.size("per_page", MOST, MOST), StartTime.of(query, moment));
    }

    <T> Page<T> of(Export<T> export, Asked asked) {
        var found = export.after(new Export.Point(from, 0), size + 1);
        var more = found.size() > size;
        var rows = more ? throughTheSecond(export, found.subList(0, size)) : found;
        var ended = more && export.after(export.point(rows.getLast()), 1).isEmpty();
        var last = rows.isEmpty() ? from.getEpochSecond() : second(export, rows.getLast());
        var end = more && !ended ? last + 1 : last;
        var around = new LinkedHashMap<String, @Nullable Object>();
        around.put("next_page", asked.again(it -> it.with("start_time", Long.toString(end))));
        around.put("count", rows.size());
        around.put("end_time", end);
        around.put("end_of_stream", !more || ended);
        return new Page<>(rows, around);
    }

    /** The rows, and all that follow within the second of the last of them. */
    private <T> List<T> throughTheSecond(Export<T> export, List<T> rows) {
        var all = new ArrayList<>(rows);
        var second = second(export, all.getLast());
        while (true) {
            var next = export.after(export.point(all.getLast()), size);
            var same = next.stream().filter(it -> second(export, it) == second).toList();
            all.addAll(same);
            if (same.size() < size) {
                return all;
            }
        }
    }

    private static <T> long second(Export<T> export, T row) {
        return export.point(row).at().getEpochSecond();
    }
}
