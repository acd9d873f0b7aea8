package io.quarterdeck.desk.zendesk.wire;

import java.time.Instant;
import java.util.List;

/** All rows of a kind in the order in which they last changed, so that nobody who follows it misses one. */
public interface Export<T> {

    /** Where a row stands: by the instant of its last change, then by its id. */
    record Point(Instant at, long id) {}

    /** The rows that follow a point, oldest change first, but none so young that an older one might still be committed. */
    List<T> after(Point point, int most);

    Point point(T row);
}
