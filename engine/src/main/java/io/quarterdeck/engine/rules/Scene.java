package io.quarterdeck.engine.rules;

import io.quarterdeck.engine.time.OpenHours;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule knows besides the ticket; {@code priorities} begins with the least urgent. */
public record Scene(Instant at, OpenHours hours, List<String> priorities, Actor actor) {
    public Scene {
        priorities = List.copyOf(priorities);
    }

    /** Who makes the update or looks at the view; {@code groups} begins with their default one. */
    public record Actor(@Nullable Long id, boolean staff, List<Long> groups) {
        /** The desk itself. */
        public static final Actor NOBODY = new Actor(null, false, List.of());

        public Actor {
            groups = List.copyOf(groups);
        }
    }
}
