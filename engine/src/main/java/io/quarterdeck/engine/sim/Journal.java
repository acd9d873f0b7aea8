package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sim.Witness.Seen;
import io.quarterdeck.engine.sla.Happening;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what time it is in a run, and takes in what happens then: for the account, for the promises and for a witness. */
final class Journal {
    final Account account;
    private final Pledges pledges;
    private final Witness witness;
    private long now;
    private Instant at = Instant.EPOCH;

    Journal(Twin twin, Account account, Witness witness) {
        this.account = account;
        this.witness = witness;
        pledges = new Pledges(twin, account);
    }

    void goOnTo(long now, Instant at) {
        this.now = now;
        this.at = at;
    }

    /** Microseconds since the run began. */
    long now() {
        return now;
    }

    /** The same instant by the calendar. */
    Instant at() {
        return at;
    }

    /** The promises of a ticket hear what happened to it. */
    void tells(Ticket ticket, Happening what) {
        pledges.step(ticket, what, at);
    }

    /** The promises of a ticket are looked at; says whether the aim of one has just gone by unmet. */
    boolean wakes(Ticket ticket) {
        return pledges.wake(ticket, at);
    }

    /** The promises of a ticket are void, because its customer gave up. */
    void forgets(Ticket ticket) {
        pledges.forget(ticket);
    }

    /** {@code agent} is null where nobody of the roster has to do with it. */
    void sees(Seen what, Ticket ticket, @Nullable Agent agent) {
        witness.sees(what, ticket, agent, at);
    }
}
