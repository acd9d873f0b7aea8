package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Which rows of an ordered list: those beside a place in it, or those from a number on; one more than a page at most. */
@NamedInterface("texts")
public record Portion(
        int limit,
        long offset,
        @Nullable Place after,
        @Nullable Place before) {

    public static final int MOST = 100;
    private static final int LONGEST_KEY = 400;

    public Portion {
        if (limit < 1 || limit > MOST + 1 || offset < 0) {
            throw Refusal.invalid("page", "A page has 1 to %d rows, counted from the first on".formatted(MOST));
        }
    }

    /** Where a row stands: by what the list is ordered, as text, and the row's number. */
    @NamedInterface("texts")
    public record Place(String key, long id) {
        public Place {
            if (key.length() > LONGEST_KEY) {
                throw Refusal.invalid("cursor", "This is no place in the list; begin again without it");
            }
        }
    }

    /** By what a list is ordered; the column and its type are ours, never a caller's. */
    @NamedInterface("texts")
    public record Order(String column, String type, String id, boolean descending) {}

    /** Some rows, and whether there are more in the direction that was asked. */
    @NamedInterface("texts")
    public record Part<T>(List<T> rows, boolean more) {}

    public static Portion first(int limit) {
        return new Portion(limit, 0, null, null);
    }

    public static Portion page(int number, int size) {
        return new Portion(size, (number - 1L) * size, null, null);
    }

    /** What follows a {@code where} clause that is not empty. */
    public String rest(Order order) {
        var backward = before != null;
        var falling = order.descending() != backward;
        var beside = after == null && before == null
                ? ""
                : " and (%s, %s) %s (cast(:place as %s), :place_id)"
                        .formatted(order.column(), order.id(), falling ? "<" : ">", order.type());
        var direction = falling ? "desc" : "asc";
        return "%s order by %s %s, %s %s limit :limit offset :offset"
                .formatted(beside, order.column(), direction, order.id(), direction);
    }

    public Db.Statement bind(Db.Statement statement) {
        var place = before != null ? before : after;
        if (place != null) {
            statement.with("place", place.key()).with("place_id", place.id());
        }
        return statement.with("limit", limit + 1).with("offset", offset);
    }

    /** One row more was asked for than is given, to know whether there is one. */
    public <T> Part<T> part(List<T> rows) {
        var more = rows.size() > limit;
        var given = more ? rows.subList(0, limit) : rows;
        return new Part<>(before == null ? List.copyOf(given) : given.reversed(), more);
    }
}
