package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Ids;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.playbook.Playbooks;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a ticket changes: lock it, say what happened, let rules and promises answer, save the fold, tell those who listen. */
@Component
class Changes {

    private final TicketTable table;
    private final Keeping keeping;
    private final EventCodec codec;
    private final Answers answers;
    private final Playbooks playbooks;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    Changes(
            TicketTable table,
            Keeping keeping,
            EventCodec codec,
            Answers answers,
            Playbooks playbooks,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.table = table;
        this.keeping = keeping;
        this.codec = codec;
        this.answers = answers;
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

    /** The ticket, locked, for somebody who may see it. */
    Ticket lock(By by, TicketId id) {
        var viewer = by.viewer();
        return viewer == null ? lock(id) : table.lock(viewer, id).orElseThrow(() -> Refusal.notFound(id));
    }

    static void refuseClosed(Ticket ticket) {
        if (ticket.status() == Status.CLOSED) {
            throw Refusal.conflict("closed", "%s is closed; open a follow-up".formatted(ticket.id()), Map.of());
        }
    }

    /** The first change of a ticket. */
    Change begin(By by) {
        var frame = new Change.Frame(
                BrandScope.required(), nextTicket(), by, playbooks.current().version(), clock.instant());
        return new Change(frame, null, Chain.START, codec);
    }

    /** A further change of a locked ticket, under the release in force now. */
    Change on(Ticket ticket, By by) {
        var change = on(ticket.facts(), by, table.lastHash(ticket.id()), clock.instant());
        change.replyTo(ticket.replyTo());
        return change;
    }

    /** A change that is never saved, to see what would come of it. */
    Change sketch(TicketFacts facts, By by, Instant at) {
        return on(facts, by, Chain.START, at);
    }

    private Change on(TicketFacts facts, By by, byte[] lastHash, Instant at) {
        var frame = new Change.Frame(
                BrandScope.required(), facts.id(), by, playbooks.current().version(), at);
        return new Change(frame, facts, lastHash, codec);
    }

    /** Rules and promises answer a change that somebody made, then all of it is saved. */
    void conclude(Change change) {
        if (!change.isEmpty() || !change.happenings().isEmpty()) {
            var effects = answers.to(change);
            save(change);
            effects.keep(change.now());
        }
    }

    /** Saves a change that concerns no rule. */
    void save(Change change) {
        if (!change.isEmpty()) {
            keeping.keep(change);
            publisher.publishEvent(change.published());
        }
    }

    /** The same of a ticket that is opened: its first message goes with it in one statement. */
    void conclude(Change change, Opening opening, NewMessage first) {
        var effects = answers.to(change);
        keeping.open(change, opening, first);
        publisher.publishEvent(change.published());
        effects.keep(change.now());
    }
}
