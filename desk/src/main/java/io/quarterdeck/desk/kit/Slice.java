package io.quarterdeck.desk.kit;

import java.util.List;

/**
 * A part of a list in the order of its ids: what comes after one, or before one, or after so many. A table asks
 * {@code id > :after and id < :before order by id %s offset :offset limit :limit} and gives the rows back {@link #inOrder}.
 */
public record Slice(long after, long before, boolean backwards, long offset, int limit) {

    /** No list of the desk is longer. */
    public static final int LONGEST = 100;

    public static Slice first(int limit) {
        return new Slice(Long.MIN_VALUE, Long.MAX_VALUE, false, 0, limit);
    }

    public static Slice from(long offset, int limit) {
        return new Slice(Long.MIN_VALUE, Long.MAX_VALUE, false, offset, limit);
    }

    public static Slice after(long id, int limit) {
        return new Slice(id, Long.MAX_VALUE, false, 0, limit);
    }

    /** The last ones before an id. */
    public static Slice before(long id, int limit) {
        return new Slice(Long.MIN_VALUE, id, true, 0, limit);
    }

    /** The word for {@code order by}. */
    public String direction() {
        return backwards ? "desc" : "asc";
    }

    public Db.Statement bind(Db.Statement statement) {
        return statement
                .with("after", after)
                .with("before", before)
                .with("offset", offset)
                .with("limit", limit);
    }

    public <T> List<T> inOrder(List<T> rows) {
        return backwards ? rows.reversed() : rows;
    }
}
