package io.quarterdeck.desk.tickets;

import java.util.Locale;

/** What sort of matter a ticket is; once said it may change, but not be unsaid. */
public enum TicketType {
    QUESTION,
    INCIDENT,
    PROBLEM,
    TASK;

    /** As the wire and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
