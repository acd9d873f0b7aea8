package io.quarterdeck.desk.zendesk.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A page of an export by cursor: the first by {@code start_time}, each further one by the cursor of the last. */
record CursorExport(int size, Export.Point from) {

    private static final String CURSOR = "cursor";

    static CursorExport of(Query query, Asked.Moment moment) {
        var from = query.first(CURSOR)
                .map(it -> point(Cursors.read(it)))
                .orElseGet(() -> new Export.Point(StartTime.of(query, moment), 0));
        return new CursorExport(query.size("per_page", TimedExport.MOST, TimedExport.MOST), from);
    }

    <T> Page<T> of(Export<T> export, Asked asked) {
        var found = export.after(from, size + 1);
        var rows = found.stream().limit(size).toList();
        var last = rows.isEmpty() ? from : export.point(rows.getLast());
        var cursor = Cursors.written(key(last));
        var around = new LinkedHashMap<String, @Nullable Object>();
        around.put("after_url", asked.again(it -> it.with("start_time", null).with(CURSOR, cursor)));
        around.put("before_url", null);
        around.put("after_cursor", cursor);
        around.put("before_cursor", null);
        around.put("end_of_stream", found.size() <= size);
        return new Page<>(rows, around);
    }

    private static String key(Export.Point point) {
        return "%d.%09d|%d".formatted(point.at().getEpochSecond(), point.at().getNano(), point.id());
    }

    private static Export.Point point(String key) {
        try {
            var dot = key.indexOf('.');
            var bar = key.indexOf('|');
            var at = Instant.ofEpochSecond(
                    Long.parseLong(key.substring(0, dot)), Long.parseLong(key.substring(dot + 1, bar)));
            return new Export.Point(at, Long.parseLong(key.substring(bar + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException | ArithmeticException e) {
            throw Cursors.unknown();
        }
    }
}
