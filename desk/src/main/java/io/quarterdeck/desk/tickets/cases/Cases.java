package io.quarterdeck.desk.tickets.cases;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bounded work in endless conversations. A ticket of which nothing is written here is one case of its own; only what
 * differs from that is kept, so that an ordinary ticket costs nothing.
 */
@Service
public class Cases {

    private final CaseTable table;
    private final Tickets tickets;
    private final Conversations conversations;
    private final Clock clock;

    Cases(CaseTable table, Tickets tickets, Conversations conversations, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** The cases of a ticket; the one it is itself has no number. */
    @Transactional(readOnly = true)
    public List<Case> of(Viewer viewer, TicketId id) {
        viewer.must(READ_NOTES);
        var ticket = tickets.get(viewer, id);
        var kept = table.of(id);
        return kept.isEmpty() ? List.of(itself(ticket)) : kept;
    }

    @Transactional(readOnly = true)
    public List<Case> of(Viewer viewer, CustomerId customer) {
        viewer.must(READ_NOTES);
        return table.of(customer);
    }

    /** From this message on it is about something else: what was said before is a case, and what follows another. */
    @Transactional
    public Case begin(Viewer viewer, TicketId id, MessageId from) {
        viewer.must(WORK);
        var ticket = tickets.get(viewer, id);
        var message = conversations.get(viewer, id, from);
        if (from.equals(tickets.firstMessage(id))) {
            throw Said.wrong("from", "InvalidValue", "is where the ticket begins");
        }
        keep(ticket);
        table.end(id, from);
        var begun = table.insert(ticket.customer(), ticket.intent(), message.at(), null);
        table.span(begun, new Case.Span(id, from, null));
        return get(begun);
    }

    /** A ticket belongs to a case that began elsewhere: the same matter, through another channel. */
    @Transactional
    public Case join(Viewer viewer, CaseId into, TicketId id) {
        viewer.must(WORK);
        var joined = get(into);
        var ticket = tickets.get(viewer, id);
        joined.spans().forEach(it -> tickets.get(viewer, it.ticket()));
        if (!ticket.customer().equals(joined.customer())) {
            throw Refusal.conflict("other_customer", "%s is another customer's".formatted(id), Map.of());
        }
        table.span(into, new Case.Span(id, tickets.firstMessage(id), null));
        if (ticket.status().isOpen()) {
            table.reopen(into);
        }
        return get(into);
    }

    /** Writes down that a ticket is a case of its own, so that others can join it. */
    @Transactional
    public Case number(Viewer viewer, TicketId id) {
        viewer.must(WORK);
        keep(tickets.get(viewer, id));
        return table.of(id).getFirst();
    }

    @Transactional
    public Case close(Viewer viewer, CaseId id) {
        viewer.must(WORK);
        get(id).spans().forEach(it -> tickets.get(viewer, it.ticket()));
        table.close(id, clock.instant());
        return get(id);
    }

    void keep(Ticket ticket) {
        if (table.of(ticket.id()).isEmpty()) {
            var it = itself(ticket);
            var id = table.insert(it.customer(), it.intent(), it.openedAt(), it.closedAt());
            it.spans().forEach(span -> table.span(id, span));
        }
    }

    private Case itself(Ticket ticket) {
        return new Case(
                new CaseId(0),
                ticket.customer(),
                ticket.intent(),
                ticket.createdAt(),
                ticket.solvedAt(),
                0,
                List.of(new Case.Span(ticket.id(), tickets.firstMessage(ticket.id()), null)));
    }

    private Case get(CaseId id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound(id));
    }
}
