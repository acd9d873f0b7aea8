package io.quarterdeck.engine.explain;

import io.quarterdeck.engine.sla.Contact;
import java.time.Instant;

/** What came of reading {@code high email arriving Fri 21:30}. */
public sealed interface Asked {

    record Known(Contact contact, Instant arrivesAt) implements Asked {}

    /** {@code why} says what is wrong and what to write. */
    record Unclear(String why) implements Asked {}
}
