package io.quarterdeck.engine.routing;

import java.time.Instant;

/** What the driver has to do; the floor already reckons with it. */
public sealed interface Order {

    /**
     * Ask the person. {@code fallback} marks work that waited too long for somebody who fits; {@code probability} is
     * that of this choice among all who could have been asked.
     */
    record Offer(long work, long person, Instant until, boolean fallback, double probability) implements Order {}

    /** Give it to the person without asking. */
    record Assign(long work, long person, boolean fallback, double probability) implements Order {}

    /** Take it back from the person; it waits again. */
    record Withdraw(long work, long person, Cause cause) implements Order {}

    /** Put it aside: a live contact comes first. */
    record Park(long work, long person) implements Order {}

    record Resume(long work, long person) implements Order {}

    /** B-01: the owner cannot take it, and routing never gives it to another; a lead decides. */
    record AskLead(long work, long owner) implements Order {}

    /** Step again at this instant at the latest. Earlier orders of this kind still stand; a superfluous one does no harm. */
    record WakeAt(Instant at) implements Order {}

    enum Cause {
        EXPIRED,
        PRESENCE,
        LIVE_CONTACT,
        CHANGED,
        GONE
    }
}
