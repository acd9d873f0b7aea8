package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sim.Ticket.State;
import io.quarterdeck.engine.sim.Witness.Seen;
import io.quarterdeck.engine.sla.Happening;

/** Where every visit of a customer begins: whether the doors are open to it, and who is to have it. */
final class Reception {
    private static final Happening WROTE = new Happening.CustomerWrote();

    /** What becomes of a visit at first. */
    enum Way {
        TURNED_AWAY,
        TO_WHO_IS_ON_CALL,
        TO_THE_PARTNER,
        TO_THE_QUEUE
    }

    private final Twin twin;
    private final Doors[] doors;
    private final StandIns standIns;
    private final Customers customers;
    private final Crew crew;
    private final Journal journal;
    private final Account account;

    Reception(Twin twin, StandIns standIns, Customers customers, Crew crew, Journal journal) {
        this.twin = twin;
        doors = twin.doors();
        this.standIns = standIns;
        this.customers = customers;
        this.crew = crew;
        this.journal = journal;
        account = journal.account;
    }

    Way receives(Ticket ticket) {
        var kind = ticket.kind;
        var now = journal.now();
        notes(ticket, now);
        var open = doors[kind.channel].areOpen(now);
        var paged = standIns.isPaged(kind, open);
        if (kind.live && !open && !paged) {
            account.turnedAway[kind.channel] += ticket.counted ? 1 : 0;
            journal.sees(Seen.TURNED_AWAY, ticket, null);
            return Way.TURNED_AWAY;
        }
        account.issues += ticket.counted && ticket.round == 0 ? 1 : 0;
        journal.tells(ticket, ticket.round == 0 ? kind.opened : WROTE);
        journal.sees(ticket.round == 0 ? Seen.CAME : Seen.CAME_BACK, ticket, null);
        ticket.paged = paged;
        if (paged) {
            pages(ticket, now);
            return Way.TO_WHO_IS_ON_CALL;
        }
        account.came++;
        if (standIns.partnerTakes(kind, now, crew.onFloor())) {
            ticket.withPartner = true;
            account.partner[kind.channel] += ticket.counted ? 1 : 0;
            return Way.TO_THE_PARTNER;
        }
        return Way.TO_THE_QUEUE;
    }

    private void notes(Ticket ticket, long now) {
        ticket.arrived = now;
        ticket.waitsSince = now;
        ticket.interval = (int) (now / Timeline.INTERVAL);
        ticket.counted = twin.isCounted(now);
        ticket.left = customers.handling(ticket);
    }

    private void pages(Ticket ticket, long now) {
        journal.sees(Seen.PAGED, ticket, null);
        ticket.state = State.PAGED;
        ticket.acts = standIns.page(ticket, customers, now);
        account.onCall += ticket.counted ? 1 : 0;
    }
}
