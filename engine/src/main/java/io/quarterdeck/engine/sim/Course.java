package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.routing.Happening.Accepted;
import io.quarterdeck.engine.routing.Happening.Arrived;
import io.quarterdeck.engine.routing.Happening.Changed;
import io.quarterdeck.engine.routing.Happening.Ended;
import io.quarterdeck.engine.routing.Happening.Left;
import io.quarterdeck.engine.routing.Happening.Turned;
import io.quarterdeck.engine.routing.Order;
import io.quarterdeck.engine.routing.Presence;
import io.quarterdeck.engine.routing.Work;
import io.quarterdeck.engine.sim.Ticket.State;
import io.quarterdeck.engine.sim.Witness.Seen;
import io.quarterdeck.engine.sla.Happening;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of every ticket of a run, from its customer's first word to the last: what happens is told to the live rules
 * of routing and of promises, and what they order is carried out.
 */
final class Course {
    private static final Happening WROTE = new Happening.CustomerWrote();
    private static final Happening ANSWERED = new Happening.Answered(true);
    private static final Happening WAITING = new Happening.Waiting();
    private static final Happening SOLVED = new Happening.Solved();

    private final Twin twin;
    private final Account account;
    private final Customers customers;
    private final Agenda agenda;
    private final Crew crew;
    private final Hall hall;
    private final Pledges pledges;
    private final StandIns standIns;
    private final Doors[] doors;
    private final Tickets tickets = new Tickets();
    /** Seen a lead has to decide once all orders are carried out. */
    private final ArrayDeque<Ticket> forLead = new ArrayDeque<>();

    private long now;
    private Instant at = Instant.EPOCH;

    private final Witness witness;

    Course(Twin twin, Streams streams, Witness witness, Account account, Crew crew, Hall hall) {
        this.twin = twin;
        this.witness = witness;
        this.account = account;
        this.agenda = crew.agenda;
        this.crew = crew;
        this.hall = hall;
        customers = new Customers(twin.world.assumptions(), streams);
        pledges = new Pledges(twin, account);
        standIns = new StandIns(twin);
        doors = twin.doors();
    }

    void goOnTo(long now, Instant at) {
        this.now = now;
        this.at = at;
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
                if (now >= ticket.givesUp) {
                    givesUp(ticket);
                } else {
                    accepts(ticket);
                }
            }
            case PAGED -> begins(ticket, null);
            case DOING -> done(ticket);
            case CUSTOMERS -> comesBack(ticket);
            case PARKED -> throw new IllegalStateException("ticket %d acts while put aside".formatted(ticket.number));
        }
        comesIn(ticket);
    }

    /** B-39: an aim that passes is told to who stands next in the matrix. */
    void wakes(Ticket ticket) {
        agenda.remove(ticket);
        if (pledges.wake(ticket, at) && ticket.kind.escalates) {
            witness.sees(Seen.ESCALATED, ticket, ticket.agent, at);
            account.escalations[ticket.kind.priority] += twin.isCounted(now) ? 1 : 0;
            if (twin.world.assumptions().house().leadsRaise() && ticket.state == State.WAITING && !ticket.raised) {
                ticket.raised = true;
                carryOut(hall.step(new Changed(work(ticket)), at));
            }
        }
        comesIn(ticket);
    }

    /** Her shift is over and she has finished. */
    void goesHome(Agent agent) {
        crew.spend(agent, now);
        agent.leaving = false;
        carryOut(hall.step(new Turned(agent.id, Presence.OFFLINE), at));
    }

    void carryOut(List<Order> orders) {
        for (var i = 0; i < orders.size(); i++) {
            switch (orders.get(i)) {
                case Order.Assign(var work, var person, var _, var _) -> begins(tickets.of(work), crew.get(person));
                case Order.Offer(var work, var person, var _, var _, var _) ->
                    offered(tickets.of(work), crew.get(person));
                case Order.Withdraw(var work, var person, var _) -> taken(tickets.of(work), crew.get(person));
                case Order.Park(var work, var person) -> {
                    var ticket = tickets.of(work);
                    crew.release(crew.get(person), ticket, now);
                    ticket.state = State.PARKED;
                    witness.sees(Seen.PUT_ASIDE, ticket, crew.get(person), at);
                }
                case Order.Resume(var work, var person) -> {
                    tickets.of(work).state = State.DOING;
                    crew.take(crew.get(person), tickets.of(work), now);
                    witness.sees(Seen.TAKEN_UP, tickets.of(work), crew.get(person), at);
                }
                case Order.AskLead(var work, var _) -> forLead.add(tickets.of(work));
                case Order.WakeAt(var instant) -> hall.wakeAt(instant, now);
            }
        }
        if (!forLead.isEmpty()) {
            leadDecides(forLead.remove());
        }
    }

    private void comes(Ticket ticket) {
        var kind = ticket.kind;
        ticket.arrived = now;
        ticket.waitsSince = now;
        ticket.interval = (int) (now / Timeline.INTERVAL);
        ticket.counted = twin.isCounted(now);
        ticket.left = customers.handling(ticket);
        var open = doors[kind.channel].areOpen(now);
        var paged = standIns.isPaged(kind, open);
        if (kind.live && !open && !paged) {
            account.turnedAway[kind.channel] += ticket.counted ? 1 : 0;
            witness.sees(Seen.TURNED_AWAY, ticket, null, at);
            tickets.close(ticket);
            return;
        }
        account.issues += ticket.counted && ticket.round == 0 ? 1 : 0;
        pledges.step(ticket, ticket.round == 0 ? kind.opened : WROTE, at);
        witness.sees(ticket.round == 0 ? Seen.CAME : Seen.CAME_BACK, ticket, null, at);
        ticket.paged = paged;
        if (paged) {
            witness.sees(Seen.PAGED, ticket, null, at);
            ticket.state = State.PAGED;
            ticket.acts = standIns.page(ticket, customers, now);
            account.onCall += ticket.counted ? 1 : 0;
            return;
        }
        account.came++;
        if (standIns.partnerTakes(kind, now, crew.onFloor())) {
            ticket.withPartner = true;
            account.partner[kind.channel] += ticket.counted ? 1 : 0;
            begins(ticket, null);
        } else {
            queues(ticket);
        }
    }

    private void queues(Ticket ticket) {
        ticket.state = State.WAITING;
        carryOut(hall.step(new Arrived(work(ticket), customers.routing(ticket)), at));
        if (ticket.kind.live && ticket.state != State.DOING) {
            ticket.givesUp = Timeline.later(now, customers.patience(ticket));
            ticket.acts = Math.min(ticket.acts, ticket.givesUp);
        }
    }

    private void offered(Ticket ticket, Agent agent) {
        ticket.state = State.OFFERED;
        ticket.agent = agent;
        var accepts = Timeline.later(
                now, customers.answer(ticket, twin.world.assumptions().house().accepts()));
        ticket.acts = Math.min(accepts, ticket.givesUp);
        agenda.moved(ticket);
    }

    private void accepts(Ticket ticket) {
        var agent = holder(ticket);
        var orders = hall.step(new Accepted(ticket.work(), agent.id), at);
        begins(ticket, agent);
        carryOut(orders);
    }

    /** Somebody takes it; whoever is not on the roster has nothing else to do. */
    private void begins(Ticket ticket, @Nullable Agent agent) {
        ticket.state = State.DOING;
        if (!ticket.paged) {
            account.spread(ticket, Outcomes.QUEUED, ticket.waitsSince, now);
        }
        for (var i = 0; i < ticket.kind.taken.size(); i++) {
            pledges.step(ticket, ticket.kind.taken.get(i), at);
        }
        if (ticket.kind.live) {
            answered(ticket, ticket.kind.targetSeconds);
        }
        ticket.acts = agent == null ? Timeline.later(now, ticket.left) : Ticket.NEVER;
        agenda.moved(ticket);
        if (agent != null) {
            ticket.owner = ticket.kind.keepsOwner ? (long) agent.id : null;
            crew.take(agent, ticket, now);
        }
        witness.sees(Seen.BEGUN, ticket, agent, at);
    }

    /** Given back: it waits again, with what is left to do. */
    private void taken(Ticket ticket, Agent agent) {
        if (ticket.state == State.DOING) {
            crew.release(agent, ticket, now);
        }
        ticket.state = State.WAITING;
        ticket.agent = null;
        ticket.waitsSince = now;
        ticket.acts = ticket.givesUp;
        agenda.moved(ticket);
        witness.sees(Seen.TAKEN_BACK, ticket, agent, at);
    }

    private void leadDecides(Ticket ticket) {
        if (ticket.state == State.WAITING && ticket.owner != null) {
            ticket.owner = null;
            carryOut(hall.step(new Changed(work(ticket)), at));
        }
    }

    private void answered(Ticket ticket, double promised) {
        pledges.step(ticket, ANSWERED, at);
        witness.sees(Seen.ANSWERED, ticket, ticket.agent, at);
        var waited = Timeline.seconds(now - ticket.arrived);
        if (!ticket.paged) {
            account.contacts.answered(ticket.interval, ticket.kind.channel, waited, promised);
        }
        if (ticket.counted && customers.answersSurvey(ticket)) {
            account.surveys++;
            var lateness = promised > 0 ? waited / promised : 0;
            account.satisfied += customers.isSatisfied(ticket, customers.isResolved(ticket), lateness) ? 1 : 0;
        }
    }

    private void givesUp(Ticket ticket) {
        var waited = Timeline.seconds(now - ticket.arrived);
        account.spread(ticket, Outcomes.QUEUED, ticket.waitsSince, now);
        account.contacts.abandoned(ticket.interval, ticket.kind.channel, waited, ticket.kind.targetSeconds);
        pledges.forget(ticket);
        witness.sees(Seen.GAVE_UP, ticket, null, at);
        tickets.close(ticket);
        carryOut(hall.step(new Left(ticket.work()), at));
    }

    private void done(Ticket ticket) {
        var agent = ticket.agent;
        if (!ticket.kind.live) {
            answered(ticket, promised(ticket));
        }
        ticket.agent = null;
        witness.sees(Seen.DONE, ticket, agent, at);
        if (agent != null) {
            crew.release(agent, ticket, now);
            carryOut(hall.step(new Ended(ticket.work(), agent.id), at));
            if (agent.leaving && !agent.isBusy()) {
                goesHome(agent);
            }
        } else if (ticket.withPartner) {
            standIns.partnerIsDone();
            ticket.withPartner = false;
        }
        leaves(ticket);
    }

    /** It is answered; the customer goes away for good, or for a while. */
    private void leaves(Ticket ticket) {
        ticket.state = State.CUSTOMERS;
        ticket.givesUp = Ticket.NEVER;
        if (customers.isAsked(ticket)) {
            pledges.step(ticket, WAITING, at);
            ticket.acts = Timeline.later(now, customers.repliesAfter(ticket));
            return;
        }
        pledges.step(ticket, SOLVED, at);
        if (customers.comesBack(ticket, customers.isResolved(ticket))) {
            ticket.acts = Timeline.later(now, customers.comesBackAfter(ticket));
        }
        if (ticket.acts >= twin.end) {
            tickets.close(ticket);
        }
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

    /** The seconds from a mail to the breach of the promise of its reply. */
    private static double promised(Ticket ticket) {
        var clock = Pledges.reply(ticket);
        return clock == null
                ? Double.POSITIVE_INFINITY
                : (clock.breachAt().getEpochSecond() - clock.startedAt().getEpochSecond())
                        + (clock.breachAt().getNano() - clock.startedAt().getNano()) / 1e9;
    }

    private static Agent holder(Ticket ticket) {
        var agent = ticket.agent;
        if (agent == null) {
            throw new IllegalStateException("nobody has ticket " + ticket.number);
        }
        return agent;
    }

    /** Nobody is kept waiting live for an owner who is not free. */
    private Work work(Ticket ticket) {
        var need = ticket.raised ? ticket.kind.raised : ticket.kind.need;
        var owner = ticket.owner;
        var awaited = owner == null || ticket.kind.live && !crew.get(owner).isFree() ? null : owner;
        return new Work(ticket.work(), need, Pledges.due(ticket), awaited);
    }
}
