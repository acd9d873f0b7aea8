package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
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

    private final TicketTable table;
    private final ParticipantTable participants;
    private final MessageTable messages;
    private final Playbooks playbooks;
    private final Changes changes;
    private final Editing editing;
    private final Moving moving;
    private final Speaking speaking;
    private final Acquaintances acquaintances;
    private final FollowUps followUps;

    Tickets(
            TicketTable table,
            ParticipantTable participants,
            MessageTable messages,
            Playbooks playbooks,
            Changes changes,
            Editing editing,
            Moving moving,
            Speaking speaking,
            Acquaintances acquaintances,
            FollowUps followUps) {
        this.table = table;
        this.participants = participants;
        this.messages = messages;
        this.playbooks = playbooks;
        this.changes = changes;
        this.editing = editing;
        this.moving = moving;
        this.speaking = speaking;
        this.acquaintances = acquaintances;
        this.followUps = followUps;
    }

    /** Opens a ticket that has an owner, its promises and a next step from its first instant (B-39). */
    @Transactional
    public TicketId open(Opening wish) {
        var opening = wish.withSubject(Describing.oneLine(wish.subject()));
        var change = changes.begin(opening.by());
        var first = first(opening, change);
        var submission = opening.submission();
        change.replyTo(opening.replyTo());
        change.happened(new TicketEvent.Opened(
                opening.channel(),
                opening.customer().id(),
                priority(playbooks.current().playbook(), opening.intent(), opening.priority()),
                opening.intent(),
                first.id(),
                change.digest(opening.subject()),
                Secrets.digest(opening.words().text()),
                submission.submitter(),
                submission.recipient() == null ? null : change.digest(submission.recipient()),
                submission.followUpOf(),
                submission.isPublic() ? null : true,
                submission.past()));
        change.saying(new Reactions.Said(first.id(), first.author(), submission.isPublic(), opening.words()));
        if (first.kind() == Message.Kind.OUT) {
            change.happened(new TicketEvent.Replied(first.id(), Secrets.digest(opening.words().text())));
        }
        var before = submission.followUpOf();
        var also = before == null ? submission.also() : followUps.inherited(before, submission.also());
        belong(change, also);
        submission.more().forEach(it -> speaking.say(change, it));
        if (!change.now().standing().customerWaits()) {
            change.means(new Happening.Answered(true));
        }
        editing.apply(change, also);
        changes.conclude(change, opening, first);
        if (before != null) {
            followUps.link(before, change.ticket());
        }
        return change.ticket();
    }

    /** Who asks for an organization asks for it from the first instant. */
    private void belong(Change change, Edit also) {
        if (!also.says(Attribute.ORGANIZATION)) {
            acquaintances
                    .organizationOf(change.now().parties().requester())
                    .ifPresent(it -> change.happened(new TicketEvent.Organized(null, it)));
        }
    }

    /** The first message: the customer's own, or what an agent writes to them or about them. */
    private NewMessage first(Opening opening, Change change) {
        var submission = opening.submission();
        var customer = Actor.of(opening.customer().id());
        var author = submission.author() == null ? customer : submission.author();
        var past = submission.past();
        var place = new NewMessage.Place(
                change.ticket(),
                changes.nextMessage(),
                past == null ? change.at() : past.createdAt(),
                opening.channel());
        if (!submission.isPublic()) {
            return NewMessage.note(place, author, opening.words(), null);
        }
        if (past != null && author.kind() != Actor.Kind.CUSTOMER) {
            return NewMessage.told(place, author, opening.words());
        }
        return author.kind() == Actor.Kind.CUSTOMER
                ? NewMessage.in(place, author, opening.words(), false, null)
                : NewMessage.out(place, author, opening.replyTo(), opening.words(), null);
    }

    /**
     * The customer wrote again. An automatic message is kept and shown, but moves neither clock nor status;
     * a closed ticket takes no more messages: open a follow-up.
     */
    @Transactional
    public MessageId receive(TicketId id, CustomerId from, Words words, boolean automatic, String cause) {
        var ticket = changes.lock(id);
        Changes.refuseClosed(ticket);
        var actor = Actor.of(from);
        var change = changes.on(ticket, new By(actor, null, cause, null));
        var place = new NewMessage.Place(id, changes.nextMessage(), change.at(), ticket.channel());
        change.says(NewMessage.in(place, actor, words, automatic, null));
        change.happened(new TicketEvent.Received(place.id(), Secrets.digest(words.text()), automatic));
        if (automatic) {
            changes.save(change);
            return place.id();
        }
        change.preview(words.preview());
        change.saying(new Reactions.Said(place.id(), actor, true, words));
        if (ticket.status() != Status.NEW && ticket.status() != Status.OPEN) {
            moving.reopen(change);
        }
        change.means(new Happening.CustomerWrote());
        changes.conclude(change);
        return place.id();
    }

    /** A timer came due: promises whose time has passed are judged. */
    @Transactional
    public void woke(TicketId id) {
        passed(id, "timer", new Happening.Woke());
    }

    /** Another release came into force: what it promises earlier is promised from now on. */
    @Transactional
    public void released(TicketId id) {
        passed(id, "release", new Happening.Released());
    }

    private void passed(TicketId id, String cause, Happening happening) {
        var ticket = changes.lock(id);
        if (ticket.status().isOpen()) {
            var change = changes.on(ticket, By.desk(cause));
            change.means(happening);
            changes.conclude(change);
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
            changes.save(changes.on(ticket, By.desk(cause)).happened(new TicketEvent.Related(other, why)));
        }
    }

    /** All that is true of a ticket, in the bin or not, for the desk's own machinery. */
    @Transactional(readOnly = true)
    public TicketFacts facts(TicketId id) {
        return table.find(id).map(Ticket::facts).orElseThrow(() -> Refusal.notFound(id));
    }

    /** Notes on both tickets that they belong together; whoever links them must see both. */
    @Transactional
    public void link(By by, TicketId id, TicketId other, String why) {
        for (var two : both(by, id, other)) {
            if (participants.relate(two.from(), two.to(), why) > 0) {
                changes.save(changes.on(changes.lock(two.from()), by)
                        .happened(new TicketEvent.Related(two.to(), why)));
            }
        }
    }

    /** They do not belong together after all. */
    @Transactional
    public void unlink(By by, TicketId id, TicketId other) {
        for (var two : both(by, id, other)) {
            if (participants.unrelate(two.from(), two.to()) > 0) {
                changes.save(changes.on(changes.lock(two.from()), by).happened(new TicketEvent.Unrelated(two.to())));
            }
        }
    }

    private record Link(TicketId from, TicketId to) {}

    /** Both directions, the lower number locked first. */
    private List<Link> both(By by, TicketId id, TicketId other) {
        if (id.equals(other)) {
            throw Said.wrong("other_id", "InvalidValue", "is the ticket itself");
        }
        var low = id.value() < other.value() ? id : other;
        var high = low.equals(id) ? other : id;
        changes.lock(by, low);
        changes.lock(by, high);
        return List.of(new Link(low, high), new Link(high, low));
    }

    @Transactional(readOnly = true)
    public Ticket get(Viewer viewer, TicketId id) {
        return table.find(viewer, id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** A ticket for whoever has just opened it, though they may not see it again. */
    @Transactional(readOnly = true)
    public Ticket opened(TicketId id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** The addresses that may write into a ticket by mail. */
    @Transactional(readOnly = true)
    public Set<String> participants(TicketId id) {
        return participants.of(id);
    }

    /** What has become of a ticket, for the desk's own machinery. */
    public record Fate(Status status, @Nullable TicketId mergedInto, boolean isDeleted) {}

    @Transactional(readOnly = true)
    public Optional<Fate> fate(TicketId id) {
        return table.fate(id);
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
}
