package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sla.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * A customer's issue while somebody may still have to do with it, in a slot that is used again afterwards. Times are
 * microseconds since the run began.
 */
final class Ticket {
    static final long NEVER = Long.MAX_VALUE;
    private static final int ROUNDS = 6;
    private static final int SLOTS = 22;

    /** Where a ticket is, and what it means that its instant comes. */
    enum State {
        /** For anybody: {@code acts} when the customer gives up. */
        WAITING,
        /** Offered to an agent: {@code acts} when she accepts, or the customer gives up. */
        OFFERED,
        /** For whom was paged: {@code acts} when she begins. */
        PAGED,
        /** In somebody's hands: {@code acts} when the work is done. */
        DOING,
        /** Put aside for a live contact. */
        PARKED,
        /** The customer's turn: {@code acts} when the customer comes back. */
        CUSTOMERS
    }

    /** The place of this slot, and where it stands in the agenda. */
    final int slot;

    int place = -1;

    boolean open;
    Kind kind;
    long number;
    /** How often the customer has come back. */
    int round;

    Clocks clocks = Clocks.none();
    State state = State.WAITING;
    /** When something happens to it by itself, and when its promises want to be looked at. */
    long acts = NEVER;

    long wakes = NEVER;
    long arrived;
    /** Since when it is with nobody. */
    long waitsSince;
    /** The interval of the day in which it arrived. */
    int interval;
    /** Whether it arrived on one of the days that count. */
    boolean counted;
    /** Seconds of work that are left to do, as if it were alone. */
    double left;
    /** Who has it; null for those who are not on the roster. */
    @Nullable
    Agent agent;

    @Nullable
    Long owner;

    /** When the customer gives up, if nobody answers. */
    long givesUp = NEVER;

    boolean raised;
    /** Whether the person on call has it, or the overflow partner. */
    boolean paged;

    boolean withPartner;

    Ticket(int slot, Kind kind) {
        this.slot = slot;
        this.kind = kind;
    }

    /** Counts the visits of all customers; whatever chance decides about this visit is keyed by it. */
    long key() {
        return number << ROUNDS | Math.min(round, (1 << ROUNDS) - 1);
    }

    /** The number that routing knows this visit by. */
    long work() {
        return key() << SLOTS | slot;
    }

    static int slot(long work) {
        return (int) (work & (1 << SLOTS) - 1);
    }

    long next() {
        return Math.min(acts, wakes);
    }

    /** An answer at the instant of a breach is in time, so what happens comes before what is noticed. */
    boolean comesBefore(Ticket other) {
        var mine = next();
        var its = other.next();
        if (mine != its) {
            return mine < its;
        }
        var acting = acts == mine;
        return acting != (other.acts == its) ? acting : number < other.number;
    }
}
