package io.quarterdeck.desk.tickets.drafts;

import static io.quarterdeck.desk.accounts.Permission.NOTE;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.WithinTransaction;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.TicketChanged;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One draft of each kind for each person and ticket. It survives leaving, and whatever others do to the ticket; it goes
 * when its own writer says it, or throws it away (immunity 33).
 */
@Service
public class Drafts {

    private static final int LONGEST = 100_000;
    private static final int MOST = 1_000;
    private static final int MOST_LISTED = 100;

    private final DraftTable table;
    private final Tickets tickets;
    private final Clock clock;

    Drafts(DraftTable table, Tickets tickets, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional
    public Draft save(Viewer viewer, TicketId ticket, Draft.Kind kind, String text, long version) {
        viewer.must(NOTE);
        tickets.get(viewer, ticket);
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Said.wrong("text", "TooLong", "is at most %,d characters".formatted(LONGEST));
        }
        if (table.count(viewer.person()) >= MOST) {
            throw Refusal.conflict("too_many", "You have %,d drafts; finish some first".formatted(MOST), Map.of());
        }
        var draft = new Draft(ticket, kind, text, version, clock.instant());
        table.save(viewer.person(), draft);
        return draft;
    }

    @Transactional(readOnly = true)
    public List<Draft> of(Viewer viewer, TicketId ticket) {
        tickets.get(viewer, ticket);
        return table.of(viewer.person(), ticket);
    }

    /** What one has begun anywhere, the newest first. */
    @Transactional(readOnly = true)
    public List<Draft> newest(Viewer viewer) {
        return table.newest(viewer.person(), MOST_LISTED);
    }

    @Transactional
    public void discard(Viewer viewer, TicketId ticket, Draft.Kind kind) {
        table.delete(viewer.person(), ticket, kind);
    }

    /** What was said is no draft any more; what anybody else does leaves it alone. */
    @WithinTransaction
    void on(TicketChanged change) {
        for (var entry : change.entries()) {
            var event = entry.event();
            if (event instanceof TicketEvent.Composed) {
                said(entry, Draft.Kind.REPLY);
            } else if (event instanceof TicketEvent.Noted) {
                said(entry, Draft.Kind.NOTE);
            } else if (event instanceof TicketEvent.Scrubbed
                    || event instanceof TicketEvent.Forgotten(var _, var whole) && whole) {
                table.forget(entry.ticket());
            }
        }
    }

    private void said(LogEntry entry, Draft.Kind kind) {
        var actor = entry.actor();
        if (actor.kind() == Actor.Kind.AGENT) {
            table.delete(new PersonId(Objects.requireNonNull(actor.id())), entry.ticket(), kind);
        }
    }
}
