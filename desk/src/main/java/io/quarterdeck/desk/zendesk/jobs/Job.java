package io.quarterdeck.desk.zendesk.jobs;

import io.quarterdeck.desk.accounts.PersonId;
import java.time.Instant;

/** A piece of bulk work, as far as it is done. */
record Job(JobId id, PersonId person, String task, Status status, int total, int done, Instant updatedAt) {

    enum Status {
        QUEUED,
        WORKING,
        COMPLETED,
        FAILED;

        boolean ended() {
            return this == COMPLETED || this == FAILED;
        }
    }
}
