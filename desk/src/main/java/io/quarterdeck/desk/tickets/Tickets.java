package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Happening;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens tickets and hears what customers write; every change is one transaction with its events. */
@Service
public class Tickets {

    private static final int LONGEST_SUBJECT = 300;

    private final TicketTable table;
    private final ParticipantTable participants;
    private final MessageTable messages;
    private final Promises promises;
    private final Owners owners;
    private final Playbooks playbooks;
    private final Changes changes;

    Tickets(
            TicketTable table,
            ParticipantTable participants,
            MessageTable messages,
            Promises promises,
            Owners owners,
            Playbooks playbooks,
            Changes changes) {
        this.table = table;
        this.participants = participants;
        this.messages = messages;
        this.promises = promises;
        this.owners = owners;
        this.playbooks = playbooks;
        this.changes = changes;
    }

    /** Opens a ticket that has an owner, its promises and a next step from its first instant (B-39). */
    @Transactional
    public TicketId open(Opening wish) {
        var opening = wish.withSubject(oneLine(wish.subject()));
        var release = playbooks.current();
        var at = changes.now();
        var id = changes.nextTicket();
        var message = changes.nextMessage();
        var priority = priority(release.playbook(), opening.intent(), opening.priority());
        var contact = new Contact(opening.channel(), priority, opening.intent());
        var change = changes.begin(id, opening.actor(), release.version(), opening.cause(), at)
                .happened(new TicketEvent.Opened(
                        opening.channel(),
                        opening.customer().id(),
                        priority,
                        opening.intent(),
                        message,
                        Secrets.digest(opening.subject()),
                        Secrets.digest(opening.words().text())))
                .happened(new TicketEvent.Assigned(owners.first(id, release.playbook(), priority, opening.intent())))
                .happened(promises.opened(id, contact, release, at), null, null);
        table.insert(id, opening, message, TicketFold.fold(change.entries()), change);
        changes.publish(change);
        return id;
    }

    /**
     * The customer wrote again. An automatic message is kept and shown, but moves neither clock nor status;
     * a closed ticket takes no more messages: open a follow-up.
     */
    @Transactional
    public MessageId receive(TicketId id, CustomerId from, Words words, boolean automatic, String cause) {
        var ticket = changes.lock(id);
        if (ticket.status() == Status.CLOSED) {
            throw Refusal.conflict("closed", "%s is closed; open a follow-up".formatted(id), Map.of());
        }
        var actor = Actor.of(from);
        var message = changes.nextMessage();
        var change = changes.on(ticket, actor, cause);
        messages.insert(NewMessage.received(ticket, message, changes.now(), actor, words, automatic));
        change.happened(new TicketEvent.Received(message, Secrets.digest(words.text()), automatic));
        if (automatic) {
            changes.save(ticket, change, null);
            return message;
        }
        if (ticket.status() != Status.NEW && ticket.status() != Status.OPEN) {
            change.happened(new TicketEvent.StatusChanged(ticket.status(), Status.OPEN));
        }
        var reopened = ticket.status() == Status.SOLVED;
        changes.step(
                ticket,
                change,
                reopened
                        ? List.of(new Happening.Reopened(), new Happening.CustomerWrote())
                        : List.of(new Happening.CustomerWrote()));
        changes.save(ticket, change, words.preview());
        return message;
    }

    /** A timer came due: promises whose time has passed are judged. */
    @Transactional
    public void woke(TicketId id) {
        var ticket = changes.lock(id);
        if (ticket.status().isOpen()) {
            var change = changes.on(ticket, Actor.SYSTEM, "timer");
            changes.step(ticket, change, List.of(new Happening.Woke()));
            changes.save(ticket, change, null);
        }
    }

    /** Another release came into force: what it promises earlier is promised from now on. */
    @Transactional
    public void released(TicketId id) {
        var ticket = changes.lock(id);
        if (ticket.status().isOpen()) {
            var change = changes.on(ticket, Actor.SYSTEM, "release");
            changes.step(ticket, change, List.of(new Happening.Released()));
            changes.save(ticket, change, null);
        }
    }

    /** What kind of contact each open ticket is. */
    @Transactional(readOnly = true)
    public Map<TicketId, Contact> open() {
        return table.open();
    }

    /** Notes on both tickets that they may belong together. */
    @Transactional
    public void relate(TicketId id, TicketId other, String why, String cause) {
        var ticket = changes.lock(id);
        if (participants.relate(id, other, why) > 0) {
            changes.save(
                    ticket,
                    changes.on(ticket, Actor.SYSTEM, cause).happened(new TicketEvent.Related(other, why)),
                    null);
        }
    }

    @Transactional(readOnly = true)
    public Ticket get(Viewer viewer, TicketId id) {
        return table.find(viewer, id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** The addresses that may write into a ticket by mail. */
    @Transactional(readOnly = true)
    public Set<String> participants(TicketId id) {
        return participants.of(id);
    }

    /** The status of a ticket, for the desk's own machinery. */
    @Transactional(readOnly = true)
    public Optional<Status> status(TicketId id) {
        return table.status(id);
    }

    /** The ticket that was opened last. */
    @Transactional(readOnly = true)
    public TicketId newest() {
        return table.newest();
    }

    /** The message that a ticket began with. */
    @Transactional(readOnly = true)
    public MessageId firstMessage(TicketId id) {
        return messages.first(id);
    }

    static String priority(Playbook playbook, @Nullable String intent, @Nullable String priority) {
        if (priority != null) {
            return playbook.priority(priority)
                    .orElseThrow(
                            () -> Refusal.invalid("priority", "The playbook has no priority '%s'".formatted(priority)))
                    .name();
        }
        if (intent != null) {
            if (playbook.intent(intent).isEmpty()) {
                throw Refusal.invalid("intent", "The playbook has no intent '%s'".formatted(intent));
            }
        }
        return playbook.priorityOf(intent).name();
    }

    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.isEmpty()) {
            return "(no subject)";
        }
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
