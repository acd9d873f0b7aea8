package io.quarterdeck.engine.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a happening changes: the state after it, what is new, and when to look again at the latest. */
public record Decision(Clocks next, List<Fact> facts, Optional<Instant> wakeAt) {
    public Decision {
        facts = List.copyOf(facts);
    }
}
