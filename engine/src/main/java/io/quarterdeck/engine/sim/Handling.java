package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sim.Ticket.State;
import io.quarterdeck.engine.sim.Witness.Seen;
import org.jspecify.annotations.Nullable;

/** Tickets in somebody's hands: offered, begun, put aside, taken up again and taken back. */
final class Handling {
    private final Distribution accepts;
    private final Customers customers;
    private final Crew crew;
    private final Replies replies;
    private final Journal journal;

    Handling(Twin twin, Customers customers, Crew crew, Replies replies, Journal journal) {
        accepts = twin.world.assumptions().house().accepts();
        this.customers = customers;
        this.crew = crew;
        this.replies = replies;
        this.journal = journal;
    }

    void offered(Ticket ticket, Agent agent) {
        ticket.state = State.OFFERED;
        ticket.agent = agent;
        var accepted = Timeline.later(journal.now(), customers.answer(ticket, accepts));
        ticket.acts = Math.min(accepted, ticket.givesUp);
        crew.agenda.moved(ticket);
    }

    /** Somebody takes it; whoever is not on the roster has nothing else to do. */
    void begins(Ticket ticket, @Nullable Agent agent) {
        var now = journal.now();
        ticket.state = State.DOING;
        if (!ticket.paged) {
            journal.account.spread(ticket, Outcomes.QUEUED, ticket.waitsSince, now);
        }
        for (var i = 0; i < ticket.kind.taken.size(); i++) {
            journal.tells(ticket, ticket.kind.taken.get(i));
        }
        if (ticket.kind.live) {
            replies.answered(ticket);
        }
        ticket.acts = agent == null ? Timeline.later(now, ticket.left) : Ticket.NEVER;
        crew.agenda.moved(ticket);
        if (agent != null) {
            ticket.owner = ticket.kind.keepsOwner ? (long) agent.id : null;
            crew.take(agent, ticket, now);
        }
        journal.sees(Seen.BEGUN, ticket, agent);
    }

    void putAside(Ticket ticket, Agent agent) {
        crew.release(agent, ticket, journal.now());
        ticket.state = State.PARKED;
        journal.sees(Seen.PUT_ASIDE, ticket, agent);
    }

    void takenUp(Ticket ticket, Agent agent) {
        ticket.state = State.DOING;
        crew.take(agent, ticket, journal.now());
        journal.sees(Seen.TAKEN_UP, ticket, agent);
    }

    /** Given back: it waits again, with what is left to do. */
    void takenBack(Ticket ticket, Agent agent) {
        if (ticket.state == State.DOING) {
            crew.release(agent, ticket, journal.now());
        }
        ticket.state = State.WAITING;
        ticket.agent = null;
        ticket.waitsSince = journal.now();
        ticket.acts = ticket.givesUp;
        crew.agenda.moved(ticket);
        journal.sees(Seen.TAKEN_BACK, ticket, agent);
    }
}
