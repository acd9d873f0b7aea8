package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.accounts.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may use a macro: one person, some groups by their ids, or all of the staff. */
public record Audience(@Nullable PersonId owner, List<Long> groups) {

    public static final Audience EVERYBODY = new Audience(null, List.of());

    public Audience {
        groups = List.copyOf(groups);
    }
}
