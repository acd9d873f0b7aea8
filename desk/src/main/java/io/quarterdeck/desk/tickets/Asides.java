package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;
import static io.quarterdeck.desk.accounts.Permission.REPLY;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Secrets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conversations with third parties beside a ticket: by mail, each with a thread of its own, in the ticket's history, and
 * never seen by its customer. What is said leaves at once, and no promise to the customer is kept by it.
 */
@Service
public class Asides {

    private static final int MOST_GUESTS = 10;
    private static final int MOST = 50;

    private final Changes changes;
    private final AsideTable table;
    private final MessageTable messages;
    private final TicketTable tickets;
    private final Moving moving;

    Asides(Changes changes, AsideTable table, MessageTable messages, TicketTable tickets, Moving moving) {
        this.changes = changes;
        this.table = table;
        this.messages = messages;
        this.tickets = tickets;
        this.moving = moving;
    }

    @Transactional
    public Aside begin(By by, TicketId id, String subject, List<Aside.Guest> guests, Words words) {
        var ticket = lock(by, id);
        if (guests.isEmpty() || guests.size() > MOST_GUESTS) {
            throw Said.wrong("guests", "InvalidValue", "names 1 to %d people".formatted(MOST_GUESTS));
        }
        if (table.of(id).size() >= MOST) {
            throw Refusal.conflict("too_many", "%s has %d side conversations already".formatted(id, MOST), Map.of());
        }
        var known = guests.stream()
                .map(it -> new Aside.Guest(MailAddress.of(it.address()).value(), Describing.oneLine(it.name())))
                .toList();
        var line = Describing.oneLine(subject.isBlank() ? ticket.subject() : subject);
        var change = changes.on(ticket, by);
        var aside = table.insert(id, line, known, change.at());
        say(change, get(id, aside), words);
        return get(id, aside);
    }

    @Transactional
    public MessageId say(By by, TicketId id, AsideId aside, Words words) {
        var ticket = lock(by, id);
        return say(changes.on(ticket, by), get(id, aside), words);
    }

    private MessageId say(Change change, Aside aside, Words words) {
        Speaking.refuseUnsayable(words);
        if (aside.guests().isEmpty()) {
            throw Refusal.conflict("nobody", "Nobody is left in that conversation; begin another", Map.of());
        }
        var message = NewMessage.out(
                        place(change), change.actor(), aside.guests().getFirst().address(), words, null)
                .beside(aside.id());
        change.says(message);
        change.happened(new TicketEvent.AsideSaid(aside.id(), message.id(), Secrets.digest(words.text())));
        changes.save(change);
        table.touch(aside.id(), true, change.at());
        return message.id();
    }

    /** A guest answered; whoever waited for a third party waits no more. */
    @Transactional
    public MessageId hear(TicketId id, AsideId aside, CustomerId from, Words words, boolean automatic, String cause) {
        var ticket = changes.lock(id);
        var change = changes.on(ticket, new By(Actor.of(from), null, cause, null));
        var message = NewMessage.note(place(change), change.actor(), words, null)
                .beside(aside)
                .automatic(automatic);
        change.says(message);
        change.happened(new TicketEvent.AsideHeard(aside, message.id(), Secrets.digest(words.text())));
        if (ticket.status() == Status.HOLD && !automatic) {
            moving.reopen(change);
        }
        changes.conclude(change.withoutRules());
        table.touch(aside, true, change.at());
        return message.id();
    }

    /** Whether it is still talked about; a guest's answer opens it again. */
    @Transactional
    public Aside open(By by, TicketId id, AsideId aside, boolean open) {
        var ticket = lock(by, id);
        if (get(id, aside).open() != open) {
            var change = changes.on(ticket, by).happened(new TicketEvent.AsideMoved(aside, open));
            changes.save(change);
            table.touch(aside, open, change.at());
        }
        return get(id, aside);
    }

    @Transactional(readOnly = true)
    public List<Aside> of(Viewer viewer, TicketId id) {
        refuse(viewer, id);
        return table.of(id);
    }

    @Transactional(readOnly = true)
    public List<Message> messages(Viewer viewer, TicketId id, AsideId aside) {
        refuse(viewer, id);
        return messages.beside(id, get(id, aside).id());
    }

    /** Where a mail from this address goes that answers one of these messages of ours. */
    @Transactional(readOnly = true)
    public Optional<Aside> answered(Collection<MessageId> ours, String address) {
        return ours.isEmpty() ? Optional.empty() : table.answered(ours, address);
    }

    /** Where a mail goes that proves itself for a ticket by a token which was signed for this address. */
    @Transactional(readOnly = true)
    public Optional<Aside> with(TicketId id, String address) {
        return table.newest(id, address);
    }

    private NewMessage.Place place(Change change) {
        return new NewMessage.Place(
                change.ticket(),
                changes.nextMessage(),
                change.at(),
                change.now().origin().channel());
    }

    private Ticket lock(By by, TicketId id) {
        var viewer = by.viewer();
        if (viewer != null) {
            viewer.must(REPLY);
        }
        var ticket = changes.lock(by, id);
        Changes.refuseClosed(ticket);
        return ticket;
    }

    private void refuse(Viewer viewer, TicketId id) {
        viewer.must(READ_NOTES);
        if (tickets.find(viewer, id).isEmpty()) {
            throw Refusal.notFound(id);
        }
    }

    private Aside get(TicketId id, AsideId aside) {
        return table.find(id, aside).orElseThrow(() -> Refusal.notFound(aside));
    }
}
