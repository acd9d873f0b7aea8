package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Turns events into the state they add up to; the live row and a rebuild from the log are both this fold. */
final class TicketFold {

    private final TicketEvent.Opened opening;
    private final int release;
    private final Instant createdAt;
    private long version;
    private Status status = Status.NEW;
    private String priority;
    private @Nullable String intent;
    private @Nullable PersonId owner;
    private @Nullable Due due;
    private @Nullable NextStep next;
    private boolean customerWaits = true;
    private Instant updatedAt;
    private @Nullable Instant solvedAt;

    private TicketFold(LogEntry first) {
        if (!(first.event() instanceof TicketEvent.Opened it)) {
            throw new IllegalStateException("%s does not begin with its opening".formatted(first.ticket()));
        }
        opening = it;
        release = first.release();
        createdAt = first.at();
        updatedAt = first.at();
        version = first.seq();
        priority = it.priority();
        intent = it.intent();
    }

    private TicketFold(TicketState before) {
        opening = new TicketEvent.Opened(
                before.channel(), before.customer(), before.priority(), before.intent(), new MessageId(0), "", "");
        release = before.release();
        createdAt = before.createdAt();
        updatedAt = before.updatedAt();
        version = before.version();
        status = before.status();
        priority = before.priority();
        intent = before.intent();
        owner = before.owner();
        due = before.due();
        next = before.next();
        customerWaits = before.customerWaits();
        solvedAt = before.solvedAt();
    }

    /** The state after a whole history. */
    static TicketState fold(Collection<LogEntry> history) {
        var entries = history.iterator();
        var fold = new TicketFold(entries.next());
        entries.forEachRemaining(fold::happened);
        return fold.state();
    }

    /** The state after more has happened. */
    static TicketState fold(TicketState before, Collection<LogEntry> more) {
        var fold = new TicketFold(before);
        more.forEach(fold::happened);
        return fold.state();
    }

    private void happened(LogEntry entry) {
        version = entry.seq();
        updatedAt = entry.at();
        switch (entry.event()) {
            case TicketEvent.Opened _ -> throw new IllegalStateException(entry.ticket() + " was opened twice");
            case TicketEvent.Received it -> customerWaits |= !it.automatic();
            case TicketEvent.Replied _ -> customerWaits = false;
            case TicketEvent.Assigned it -> owner = it.owner();
            case TicketEvent.Classified it -> {
                priority = it.priority();
                intent = it.intent();
            }
            case TicketEvent.StatusChanged it -> {
                status = it.to();
                solvedAt = it.to().isOpen() ? null : entry.at();
            }
            case TicketEvent.Carried it -> {
                due = it.due();
                next = it.next();
            }
            case TicketEvent.Composed _,
                    TicketEvent.Withdrawn _,
                    TicketEvent.Delivered _,
                    TicketEvent.Noted _,
                    TicketEvent.Related _,
                    TicketEvent.Acted _,
                    TicketEvent.Clocked _ -> {}
        }
    }

    private TicketState state() {
        return new TicketState(
                version,
                status,
                opening.channel(),
                opening.customer(),
                priority,
                intent,
                owner,
                due,
                next,
                customerWaits,
                release,
                createdAt,
                updatedAt,
                solvedAt);
    }
}
