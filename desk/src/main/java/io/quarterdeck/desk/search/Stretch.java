package io.quarterdeck.desk.search;

import org.jspecify.annotations.Nullable;

/** A part of a lane: from where, in which direction, how much. */
record Stretch(int number, Sorting.Lane lane, @Nullable Place after, boolean backwards, long offset, int limit) {

    String order() {
        var direction = isDescending() ? " desc" : "";
        return lane.isTimed() ? lane.key() + direction + ", t.id" + direction : "t.id" + direction;
    }

    String beyond(Where where) {
        if (after == null) {
            return "";
        }
        var sign = isDescending() ? "<" : ">";
        var id = where.bind(after.id(), "bigint");
        return lane.isTimed()
                ? " and (%s, t.id) %s (%s, %s)".formatted(lane.key(), sign, where.bind(after.key(), "timestamptz"), id)
                : " and t.id %s %s".formatted(sign, id);
    }

    private boolean isDescending() {
        return lane.descending() != backwards;
    }
}
