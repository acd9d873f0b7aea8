package io.quarterdeck.desk.tickets;

import java.util.Locale;

/** Where a ticket stands in its life. */
public enum Status {
    NEW,
    OPEN,
    PENDING,
    HOLD,
    SOLVED,
    CLOSED;

    /** As the wire and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Still owed something: it must have an owner, a due time and a next step (B-39). */
    public boolean isOpen() {
        return switch (this) {
            case NEW, OPEN, PENDING, HOLD -> true;
            case SOLVED, CLOSED -> false;
        };
    }
}
