package io.quarterdeck.desk.tickets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that happened to a ticket at once: one change, with what its caller wanted kept with it (a JSON object). */
public record Audit(
        TicketId ticket, List<LogEntry> entries, @Nullable String metadata) {

    /** The number of the change within its ticket: its first line. */
    public long number() {
        return entries.getFirst().change();
    }

    public Instant at() {
        return entries.getFirst().at();
    }

    public Actor actor() {
        return entries.getFirst().actor();
    }

    public String cause() {
        return entries.getFirst().cause();
    }
}
