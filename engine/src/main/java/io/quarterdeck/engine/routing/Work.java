package io.quarterdeck.engine.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something one person does at a time. {@code due} is the earliest binding deadline (see {@code Clocks.due}); {@code
 * owner} is who has it until it is closed, which binds for high-touch intents alone (B-01). Ids are the caller's numbers.
 */
public record Work(
        long id, Need need, @Nullable Instant due, @Nullable Long owner) {

    public static Work of(long id, Need need) {
        return new Work(id, need, null, null);
    }

    public Work ownedBy(long person) {
        return new Work(id, need, due, person);
    }
}
