package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sla.Clocks;
import java.util.Arrays;

/** The slots of all open tickets: a year needs no more of them than are open at a time. */
final class Tickets {
    private Ticket[] slots = new Ticket[256];
    private Ticket[] free = new Ticket[256];
    private int made;
    private int freed;

    Ticket open(long number, Kind kind) {
        var ticket = freed > 0 ? free[--freed] : make(kind);
        ticket.open = true;
        ticket.kind = kind;
        ticket.number = number;
        ticket.round = 0;
        ticket.clocks = Clocks.none();
        ticket.acts = Ticket.NEVER;
        ticket.wakes = Ticket.NEVER;
        ticket.givesUp = Ticket.NEVER;
        ticket.agent = null;
        ticket.owner = null;
        ticket.raised = false;
        ticket.withPartner = false;
        return ticket;
    }

    /** The ticket whose visit routing knows by a number. */
    Ticket of(long work) {
        return slots[Ticket.slot(work)];
    }

    void close(Ticket ticket) {
        if (freed == free.length) {
            free = Arrays.copyOf(free, 2 * freed);
        }
        ticket.open = false;
        free[freed++] = ticket;
    }

    private Ticket make(Kind kind) {
        if (made == slots.length) {
            slots = Arrays.copyOf(slots, 2 * made);
        }
        return slots[made] = new Ticket(made++, kind);
    }
}
