package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.accounts.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done with an import or export; nobody did what the desk did by itself. */
record TransferEvent(Instant at, @Nullable PersonId by, What what) {

    enum What {
        ASKED,
        RESUMED,
        CANCELLED,
        DONE,
        FAILED,
        FETCHED,
        REMOVED
    }
}
