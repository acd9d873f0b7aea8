package io.quarterdeck.desk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a ticket as it stands in its log: every line of it, with the words that it speaks of by their digest as
 * far as they are still there, and what the caller wanted kept with it, as JSON.
 */
public record Audit(List<LogEntry> lines, Map<String, String> words, @Nullable String metadata) {

    public TicketId ticket() {
        return lines.getFirst().ticket();
    }

    /** The number of the change within its ticket: its first line. */
    public long change() {
        return lines.getFirst().change();
    }

    public Instant at() {
        return lines.getFirst().at();
    }

    /** Who asked for the change; what rules did within it says so itself. */
    public Actor actor() {
        return lines.getFirst().actor();
    }

    public String cause() {
        return lines.getFirst().cause();
    }
}
