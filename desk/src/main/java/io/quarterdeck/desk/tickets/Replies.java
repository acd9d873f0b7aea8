package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.NOTE;
import static io.quarterdeck.desk.accounts.Permission.REPLY;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.engine.sla.Happening;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we say: replies that may be undone for a moment before they leave, and notes that never do. */
@Service
public class Replies {

    /** The cause of what happens when a reply leaves. */
    static final String RELEASED = "undo window over";

    private static final int LONGEST = 100_000;
    static final Set<String> SAID_MEANWHILE = Set.of("received", "composed", "replied");

    /** A reply as asked for: what the agent had read ({@code version}), and what is to follow ({@code then}). */
    public record Wish(
            String text, long version, Then then, @Nullable String key) {}

    /** What becomes of the ticket once the reply has left. */
    public enum Then {
        STAY,
        PENDING,
        SOLVE
    }

    private final Changes changes;
    private final TicketTable table;
    private final MessageTable messages;
    private final EventTable events;
    private final Moving moving;
    private final Duration undo;

    Replies(
            Changes changes,
            TicketTable table,
            MessageTable messages,
            EventTable events,
            Moving moving,
            @Value("${quarterdeck.undo-send:10s}") Duration undo) {
        this.changes = changes;
        this.table = table;
        this.messages = messages;
        this.events = events;
        this.moving = moving;
        this.undo = undo;
    }

    public Duration undoWindow() {
        return undo;
    }

    /** Keeps a reply until its undo window is over; refuses it when more was said than its writer had read. */
    @Transactional
    public MessageId reply(Viewer viewer, TicketId id, Wish wish) {
        viewer.must(REPLY);
        var ticket = lock(viewer, id);
        var known = wish.key() == null ? null : messages.byKey(id, wish.key()).orElse(null);
        if (known != null) {
            return known;
        }
        refuseUnsayable(wish.text());
        if (ticket.replyTo() == null) {
            throw Refusal.invalid("no_address", "We know no address to answer %s at".formatted(ticket.customerName()));
        }
        refuseStale(ticket, wish.version());
        var change = changes.on(ticket, By.web(viewer).because("reply"));
        var place = new NewMessage.Place(id, changes.nextMessage(), change.at(), ticket.channel());
        var releaseAt = change.at().plus(undo);
        change.says(NewMessage.held(
                place,
                change.actor(),
                ticket.replyTo(),
                Words.plain(wish.text()),
                releaseAt,
                thenStatus(wish.then()),
                wish.key()));
        change.happened(new TicketEvent.Composed(place.id(), Secrets.digest(wish.text()), releaseAt));
        changes.save(change);
        if (undo.isZero()) {
            release(new MessageTable.Held(id, place.id(), change.actor(), wish.text(), thenStatus(wish.then())));
        }
        return place.id();
    }

    /** Takes a reply back before it leaves, and gives its words back. */
    @Transactional
    public String undo(Viewer viewer, TicketId id, MessageId message) {
        viewer.must(REPLY);
        var ticket = lock(viewer, id);
        var reply = messages.find(id, message).orElseThrow(() -> Refusal.notFound(message));
        if (messages.moved(message, Delivery.HELD, Delivery.WITHDRAWN, null) == 0) {
            throw Refusal.conflict("already_sent", "That reply has left already", Map.of());
        }
        changes.save(changes.on(ticket, By.web(viewer).because("undo")).happened(new TicketEvent.Withdrawn(message)));
        return reply.text();
    }

    /** Writes a note for colleagues. */
    @Transactional
    public MessageId note(Viewer viewer, TicketId id, String text, @Nullable String key) {
        viewer.must(NOTE);
        var ticket = lock(viewer, id);
        var known = key == null ? null : messages.byKey(id, key).orElse(null);
        if (known != null) {
            return known;
        }
        refuseUnsayable(text);
        var change = changes.on(ticket, By.web(viewer).because("note"));
        var message = note(change, text, key);
        change.saying(new Reactions.Said(message, change.actor(), false, Words.plain(text)));
        changes.conclude(change);
        return message;
    }

    /** The desk itself tells the owner something about their ticket, such as a bounce. */
    @Transactional
    public MessageId note(TicketId id, String text, String cause) {
        var change = changes.on(changes.lock(id), By.desk(cause));
        var message = note(change, text, null);
        changes.save(change);
        return message;
    }

    private MessageId note(Change change, String text, @Nullable String key) {
        var place = new NewMessage.Place(
                change.ticket(),
                changes.nextMessage(),
                change.at(),
                change.now().origin().channel());
        change.says(NewMessage.note(place, change.actor(), Words.plain(text), key));
        change.happened(new TicketEvent.Noted(place.id(), Secrets.digest(text)));
        return place.id();
    }

    /** Lets a held reply go: from here on it counts as said, and a channel carries it. */
    @Transactional
    void release(MessageTable.Held held) {
        var ticket = changes.lock(held.ticket());
        if (ticket.facts().standing().deletion() != null) {
            withdraw(ticket, held);
            return;
        }
        if (messages.moved(held.id(), Delivery.HELD, Delivery.QUEUED, null) == 0) {
            return;
        }
        var by = new By(held.author(), null, RELEASED, null);
        var change = changes.on(ticket, by).happened(new TicketEvent.Replied(held.id(), Secrets.digest(held.text())));
        change.saying(new Reactions.Said(held.id(), held.author(), true, Words.plain(held.text())));
        if (ticket.status().isOpen()) {
            change.means(new Happening.Answered(true));
        }
        moving.move(
                change,
                ticket.status(),
                statusAfter(ticket.status(), held.then()),
                ticket.facts().standing().customStatus());
        changes.conclude(change);
    }

    /** Nothing leaves from a ticket that was thrown away. */
    private void withdraw(Ticket ticket, MessageTable.Held held) {
        if (messages.moved(held.id(), Delivery.HELD, Delivery.WITHDRAWN, null) == 1) {
            changes.save(changes.on(ticket, By.desk("deleted")).happened(new TicketEvent.Withdrawn(held.id())));
        }
    }

    /** What a channel needs to carry a reply. */
    @Transactional(readOnly = true)
    public Leaving leaving(MessageId message) {
        return messages.leaving(message).orElseThrow(() -> Refusal.notFound(message));
    }

    /** A channel reports how far a reply has come; a report out of order changes nothing. */
    @Transactional
    public boolean delivery(MessageId message, Delivery from, Delivery to, @Nullable String error) {
        var ticket = messages.ticketOf(message).map(changes::lock).orElseThrow(() -> Refusal.notFound(message));
        if (messages.moved(message, from, to, error) == 0) {
            return false;
        }
        if (to != Delivery.SENDING) {
            changes.save(changes.on(ticket, By.desk("mail")).happened(new TicketEvent.Delivered(message, to)));
        }
        return true;
    }

    private Ticket lock(Viewer viewer, TicketId id) {
        var ticket = table.lock(viewer, id).orElseThrow(() -> Refusal.notFound(id));
        Changes.refuseClosed(ticket);
        return ticket;
    }

    private void refuseStale(Ticket ticket, long version) {
        var meanwhile = events.kindsSince(ticket.id(), version);
        if (meanwhile.stream().anyMatch(SAID_MEANWHILE::contains)) {
            throw Refusal.conflict(
                    "stale",
                    "More was said in %s since you read it".formatted(ticket.id()),
                    Map.of("current_version", ticket.version(), "your_version", version));
        }
    }

    private static void refuseUnsayable(String text) {
        if (text.isBlank()) {
            throw Refusal.invalid("text", "Write something first");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid(
                    "text", "%,d characters are too many; the most is %,d".formatted(text.length(), LONGEST));
        }
    }

    private static @Nullable Status thenStatus(Then then) {
        return switch (then) {
            case STAY -> null;
            case PENDING -> Status.PENDING;
            case SOLVE -> Status.SOLVED;
        };
    }

    private static Status statusAfter(Status before, @Nullable Status then) {
        if (!before.isOpen()) {
            return before;
        }
        return then != null ? then : before == Status.NEW ? Status.OPEN : before;
    }
}
