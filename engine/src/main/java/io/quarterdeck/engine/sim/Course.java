package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.routing.Happening;
import io.quarterdeck.engine.routing.Order;
import io.quarterdeck.engine.routing.Presence;
import io.quarterdeck.engine.routing.Work;
import io.quarterdeck.engine.sim.Ticket.State;
import io.quarterdeck.engine.sim.Witness.Seen;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The course of every ticket of a run, from its customer's first word to the last: what happens is told to the live rules
 * of routing and of promises, and what they order is carried out.
 */
final class Course {
    private final Twin twin;
    private final Journal journal;
    private final Customers customers;
    private final Agenda agenda;
    private final Crew crew;
    private final Hall hall;
    private final StandIns standIns;
    private final Reception reception;
    private final Replies replies;
    private final Handling handling;
    private final Tickets tickets = new Tickets();
    /** What a lead has to decide once all orders are carried out. */
    private final ArrayDeque<Ticket> forLead = new ArrayDeque<>();

    Course(Twin twin, Streams streams, Journal journal, Crew crew, Hall hall) {
        this.twin = twin;
        this.journal = journal;
        this.agenda = crew.agenda;
        this.crew = crew;
        this.hall = hall;
        customers = new Customers(twin.world.assumptions(), streams);
        standIns = new StandIns(twin);
        reception = new Reception(twin, standIns, customers, crew, journal);
        replies = new Replies(twin, customers, tickets, journal);
        handling = new Handling(twin, customers, crew, replies, journal);
    }

    /** A customer comes with something new. */
    void opens(long number, Kind kind) {
        var ticket = tickets.open(number, kind);
        comes(ticket);
        comesIn(ticket);
    }

    /** Its instant has come: what that means depends on where it is. */
    void acts(Ticket ticket) {
        agenda.remove(ticket);
        ticket.acts = Ticket.NEVER;
        switch (ticket.state) {
            case WAITING -> givesUp(ticket);
            case OFFERED -> {
                if (journal.now() >= ticket.givesUp) {
                    givesUp(ticket);
                } else {
                    accepts(ticket);
                }
            }
            case PAGED -> handling.begins(ticket, null);
            case DOING -> done(ticket);
            case CUSTOMERS -> comesBack(ticket);
            case PARKED -> throw new IllegalStateException("ticket %d acts while put aside".formatted(ticket.number));
        }
        comesIn(ticket);
    }

    /** B-39: an aim that passes is told to who stands next in the matrix. */
    void wakes(Ticket ticket) {
        agenda.remove(ticket);
        if (journal.wakes(ticket) && ticket.kind.escalates) {
            journal.sees(Seen.ESCALATED, ticket, ticket.agent);
            journal.account.escalations[ticket.kind.priority] += twin.isCounted(journal.now()) ? 1 : 0;
            if (twin.world.assumptions().house().leadsRaise() && ticket.state == State.WAITING && !ticket.raised) {
                ticket.raised = true;
                tellsHall(new Happening.Changed(work(ticket)));
            }
        }
        comesIn(ticket);
    }

    /** Her shift is over and she has finished. */
    void goesHome(Agent agent) {
        crew.spend(agent, journal.now());
        agent.leaving = false;
        tellsHall(new Happening.Turned(agent.id, Presence.OFFLINE));
    }

    void carryOut(List<Order> orders) {
        for (var i = 0; i < orders.size(); i++) {
            switch (orders.get(i)) {
                case Order.Assign(var work, var person, var _, var _) ->
                    handling.begins(tickets.of(work), crew.get(person));
                case Order.Offer(var work, var person, var _, var _, var _) ->
                    handling.offered(tickets.of(work), crew.get(person));
                case Order.Withdraw(var work, var person, var _) ->
                    handling.takenBack(tickets.of(work), crew.get(person));
                case Order.Park(var work, var person) -> handling.putAside(tickets.of(work), crew.get(person));
                case Order.Resume(var work, var person) -> handling.takenUp(tickets.of(work), crew.get(person));
                case Order.AskLead(var work, var _) -> forLead.add(tickets.of(work));
                case Order.WakeAt(var instant) -> hall.wakeAt(instant, journal.now());
            }
        }
        if (!forLead.isEmpty()) {
            leadDecides(forLead.remove());
        }
    }

    private void tellsHall(Happening what) {
        carryOut(hall.step(what, journal.at()));
    }

    private void comes(Ticket ticket) {
        switch (reception.receives(ticket)) {
            case TURNED_AWAY -> tickets.close(ticket);
            case TO_WHO_IS_ON_CALL -> {}
            case TO_THE_PARTNER -> handling.begins(ticket, null);
            case TO_THE_QUEUE -> queues(ticket);
        }
    }

    private void queues(Ticket ticket) {
        ticket.state = State.WAITING;
        tellsHall(new Happening.Arrived(work(ticket), customers.routing(ticket)));
        if (ticket.kind.live && ticket.state != State.DOING) {
            ticket.givesUp = Timeline.later(journal.now(), customers.patience(ticket));
            ticket.acts = Math.min(ticket.acts, ticket.givesUp);
        }
    }

    private void accepts(Ticket ticket) {
        var agent = ticket.agent;
        if (agent == null) {
            throw new IllegalStateException("nobody has ticket " + ticket.number);
        }
        var orders = hall.step(new Happening.Accepted(ticket.work(), agent.id), journal.at());
        handling.begins(ticket, agent);
        carryOut(orders);
    }

    private void leadDecides(Ticket ticket) {
        if (ticket.state == State.WAITING && ticket.owner != null) {
            ticket.owner = null;
            tellsHall(new Happening.Changed(work(ticket)));
        }
    }

    private void givesUp(Ticket ticket) {
        replies.abandoned(ticket);
        tickets.close(ticket);
        tellsHall(new Happening.Left(ticket.work()));
    }

    private void done(Ticket ticket) {
        var agent = ticket.agent;
        if (!ticket.kind.live) {
            replies.answered(ticket);
        }
        ticket.agent = null;
        journal.sees(Seen.DONE, ticket, agent);
        if (agent != null) {
            crew.release(agent, ticket, journal.now());
            tellsHall(new Happening.Ended(ticket.work(), agent.id));
            if (agent.leaving && !agent.isBusy()) {
                goesHome(agent);
            }
        } else if (ticket.withPartner) {
            standIns.partnerIsDone();
            ticket.withPartner = false;
        }
        replies.customersTurn(ticket);
    }

    private void comesBack(Ticket ticket) {
        ticket.round++;
        ticket.raised = false;
        comes(ticket);
    }

    private void comesIn(Ticket ticket) {
        if (ticket.open) {
            agenda.add(ticket);
        }
    }

    /** Nobody is kept waiting live for an owner who is not free. */
    private Work work(Ticket ticket) {
        var need = ticket.raised ? ticket.kind.raised : ticket.kind.need;
        var owner = ticket.owner;
        var awaited = owner == null || ticket.kind.live && !crew.get(owner).isFree() ? null : owner;
        return new Work(ticket.work(), need, Pledges.due(ticket), awaited);
    }
}
