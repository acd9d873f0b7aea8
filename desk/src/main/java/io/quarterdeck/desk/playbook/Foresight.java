package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.Instant;

/** What a playbook would do to the open tickets of the brand if it were released; the sla module answers. */
public interface Foresight {

    /** {@code wouldTurnRed} of the open tickets are in time now and would be late at once. */
    record Impact(int open, int wouldTurnRed) {}

    Impact of(Playbook candidate, Instant now);
}
