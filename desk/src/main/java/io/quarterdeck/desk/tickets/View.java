package io.quarterdeck.desk.tickets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A standing question to the list of tickets. */
public enum View {
    OPEN("All open", "t.status not in ('solved', 'closed')"),
    MINE("Mine", "t.status not in ('solved', 'closed') and t.owner_id = :viewer"),
    LATE("Late", "t.status not in ('solved', 'closed') and not t.due_paused and t.breach_at < :now"),
    DUE_SOON(
            "Due in 30 minutes",
            "t.status not in ('solved', 'closed') and not t.due_paused and t.breach_at >= :now"
                    + " and t.due_at < :now + interval '30 minutes'"),
    PAUSED("Paused", "t.status not in ('solved', 'closed') and t.due_paused"),
    SOLVED("Solved", "t.status in ('solved', 'closed')");

    private final String title;
    private final String condition;

    View(String title, String condition) {
        this.title = title;
        this.condition = condition;
    }

    static Optional<View> named(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    String condition() {
        return "(" + condition + ")";
    }

    /** What runs first: the promise that binds soonest; paused clocks wait at the end. */
    String order() {
        return this == SOLVED ? "t.solved_at desc, t.id desc" : "t.due_paused, t.due_at, t.id";
    }
}
