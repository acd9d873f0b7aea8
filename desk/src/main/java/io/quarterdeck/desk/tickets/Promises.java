package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.playbook.Release;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.Happening;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tickets must be told before they may exist or change; the sla module answers. */
public interface Promises {

    /** What binds now, what to do next, and what happened to the promises on the way. */
    record Terms(@Nullable Due due, @Nullable NextStep next, List<TicketEvent.Clocked> facts) {}

    /**
     * The first promises of a ticket that is about to be written in the same transaction; the first happening is that it
     * was opened.
     */
    Terms opened(TicketId ticket, List<Happening> happenings, Release release, Instant at);

    /** Every promise of a ticket, running or judged, the oldest first. */
    List<Clock> of(TicketId ticket);

    /** The same of some tickets at once; one that owes nothing and never did is missing. */
    Map<TicketId, List<Clock>> ofAll(Collection<TicketId> tickets);

    Terms after(TicketId ticket, Contact contact, List<Happening> happenings, Release release, Instant at);
}
