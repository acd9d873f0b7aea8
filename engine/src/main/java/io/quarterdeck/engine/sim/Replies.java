package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sim.Ticket.State;
import io.quarterdeck.engine.sim.Witness.Seen;
import io.quarterdeck.engine.sla.Happening;

/** What a reply, or none in time, means for promises and customers, and the customer's turn that follows a reply. */
final class Replies {
    private static final Happening ANSWERED = new Happening.Answered(true);
    private static final Happening WAITING = new Happening.Waiting();
    private static final Happening SOLVED = new Happening.Solved();

    private final Twin twin;
    private final Customers customers;
    private final Tickets tickets;
    private final Journal journal;
    private final Account account;

    Replies(Twin twin, Customers customers, Tickets tickets, Journal journal) {
        this.twin = twin;
        this.customers = customers;
        this.tickets = tickets;
        this.journal = journal;
        account = journal.account;
    }

    /** A live contact is answered when somebody takes it, any other when the reply is sent. */
    void answered(Ticket ticket) {
        var promised = ticket.kind.live ? ticket.kind.targetSeconds : promised(ticket);
        journal.tells(ticket, ANSWERED);
        journal.sees(Seen.ANSWERED, ticket, ticket.agent);
        var waited = Timeline.seconds(journal.now() - ticket.arrived);
        if (!ticket.paged) {
            account.contacts.answered(ticket.interval, ticket.kind.channel, waited, promised);
        }
        if (ticket.counted && customers.answersSurvey(ticket)) {
            account.surveys++;
            var lateness = promised > 0 ? waited / promised : 0;
            account.satisfied += customers.isSatisfied(ticket, customers.isResolved(ticket), lateness) ? 1 : 0;
        }
    }

    /** Its customer gives up before anybody answers. */
    void abandoned(Ticket ticket) {
        var now = journal.now();
        var waited = Timeline.seconds(now - ticket.arrived);
        account.spread(ticket, Outcomes.QUEUED, ticket.waitsSince, now);
        account.contacts.abandoned(ticket.interval, ticket.kind.channel, waited, ticket.kind.targetSeconds);
        journal.forgets(ticket);
        journal.sees(Seen.GAVE_UP, ticket, null);
    }

    /** All is said; the customer goes away for good, or for a while. */
    void customersTurn(Ticket ticket) {
        var now = journal.now();
        ticket.state = State.CUSTOMERS;
        ticket.givesUp = Ticket.NEVER;
        if (customers.isAsked(ticket)) {
            journal.tells(ticket, WAITING);
            ticket.acts = Timeline.later(now, customers.repliesAfter(ticket));
            return;
        }
        journal.tells(ticket, SOLVED);
        if (customers.comesBack(ticket, customers.isResolved(ticket))) {
            ticket.acts = Timeline.later(now, customers.comesBackAfter(ticket));
        }
        if (ticket.acts >= twin.end) {
            tickets.close(ticket);
        }
    }

    /** The seconds from a mail to the breach of the promise of its reply. */
    private static double promised(Ticket ticket) {
        var clock = Pledges.reply(ticket);
        return clock == null
                ? Double.POSITIVE_INFINITY
                : (clock.breachAt().getEpochSecond() - clock.startedAt().getEpochSecond())
                        + (clock.breachAt().getNano() - clock.startedAt().getNano()) / 1e9;
    }
}
