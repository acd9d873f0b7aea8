package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Ids;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Happening;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a ticket changes: lock it, say what happened, step its promises, save the fold, tell those who listen. */
@Component
class Changes {

    private final TicketTable table;
    private final EventTable events;
    private final EventCodec codec;
    private final Promises promises;
    private final Playbooks playbooks;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    Changes(
            TicketTable table,
            EventTable events,
            EventCodec codec,
            Promises promises,
            Playbooks playbooks,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.table = table;
        this.events = events;
        this.codec = codec;
        this.promises = promises;
        this.playbooks = playbooks;
        this.ids = ids;
        this.clock = clock;
        this.publisher = publisher;
    }

    Instant now() {
        return clock.instant();
    }

    TicketId nextTicket() {
        return new TicketId(ids.next("ticket_number"));
    }

    MessageId nextMessage() {
        return new MessageId(ids.next("message_number"));
    }

    Ticket lock(TicketId id) {
        return table.lock(id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** The first change of a ticket. */
    Change begin(TicketId id, Actor actor, int release, String cause, Instant at) {
        return new Change(
                new Change.Frame(BrandScope.required(), id, actor, release, cause, at), 0, Chain.START, codec);
    }

    /** A further change of a locked ticket, under the release in force now. */
    Change on(Ticket ticket, Actor actor, String cause) {
        var frame = new Change.Frame(
                BrandScope.required(), ticket.id(), actor, playbooks.current().version(), cause, clock.instant());
        return new Change(frame, ticket.version(), table.lastHash(ticket.id()), codec);
    }

    /** Steps the promises of an open ticket through what just happened; the clocks of one that is over have stopped. */
    void step(Ticket ticket, Change change, List<Happening> happenings) {
        var contact = new Contact(ticket.channel(), ticket.priority(), ticket.intent());
        var terms = promises.after(ticket.id(), contact, happenings, playbooks.current(), change.at());
        change.happened(terms, ticket.due(), ticket.next());
    }

    void save(Ticket ticket, Change change, @Nullable String preview) {
        if (change.isEmpty()) {
            return;
        }
        events.insert(change.entries());
        table.update(ticket.id(), TicketFold.fold(ticket.state(), change.entries()), change.lastHash(), preview);
        publish(change);
    }

    void publish(Change change) {
        publisher.publishEvent(change.published());
    }
}
