package io.quarterdeck.desk.tickets.bulk;

import io.quarterdeck.desk.accounts.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a change of many tickets has come. */
public record Bulk(
        BulkId id,
        PersonId by,
        State state,
        long total,
        long done,
        long unchanged,
        long refused,
        long undone,
        Instant askedAt,
        @Nullable Instant endedAt) {

    /** Undoing: it is being taken back. */
    public enum State {
        RUNNING,
        DONE,
        UNDOING,
        UNDONE
    }
}
