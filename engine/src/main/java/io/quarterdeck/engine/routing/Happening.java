package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;

/** What can happen on the floor. */
public sealed interface Happening {

    /** {@code draw}, from 0 up to but without 1, decides where exploration is allowed; it is keyed by the contact. */
    record Arrived(Work work, double draw) implements Happening {
        public Arrived {
            Lawful.within("draw", draw, 0, Math.nextDown(1.0));
        }

        public Arrived(Work work) {
            this(work, 0);
        }
    }

    /** The need, the deadline or the owner of a piece of work is another now. */
    record Changed(Work work) implements Happening {}

    /** An answer at the very instant at which the offer ends is in time. */
    record Accepted(long work, long person) implements Happening {}

    record Declined(long work, long person) implements Happening {}

    /** The person is done with it. */
    record Ended(long work, long person) implements Happening {}

    /** The customer gave up, or it was closed elsewhere; wherever it is, it is gone. */
    record Left(long work) implements Happening {}

    /** The person gives it back; it waits again, in its old place, and goes to somebody else. */
    record Returned(long work, long person) implements Happening {}

    /** The person wrote: it is the customer's turn, and the chat is idle until the customer writes (C-21). */
    record Replied(long work, long person) implements Happening {}

    /** The customer wrote. */
    record Wrote(long work, long person) implements Happening {}

    /** Somebody new, offline at first, or somebody known whose skills, certificates or channels changed. */
    record Joined(Person person) implements Happening {}

    /** Somebody is no longer on the floor at all; what was with them waits again. */
    record Removed(long person) implements Happening {}

    record Turned(long person, Presence presence) implements Happening {}

    /** Nothing happened but time. */
    record Woke() implements Happening {}
}
