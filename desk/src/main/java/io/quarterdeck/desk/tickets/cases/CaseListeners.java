package io.quarterdeck.desk.tickets.cases;

import io.quarterdeck.desk.kit.WithinTransaction;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketChanged;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Bounds cases as their tickets are solved and written to again: soon after, it is the same case that was not solved;
 * later, the old thread carries a new one (B-26).
 */
@Component
class CaseListeners {

    /** B-26: whoever asks again within a week was not helped the first time. */
    private static final Duration REPEAT = Duration.ofDays(7);

    private final CaseTable table;
    private final Tickets tickets;

    CaseListeners(CaseTable table, Tickets tickets) {
        this.table = table;
        this.tickets = tickets;
    }

    @WithinTransaction
    void on(TicketChanged change) {
        Optional<MessageId> written = Optional.empty();
        for (var entry : change.entries()) {
            if (entry.event() instanceof TicketEvent.Received(var message, var _, var automatic) && !automatic) {
                written = Optional.of(message);
            } else if (entry.event() instanceof TicketEvent.StatusChanged(var from, var to, var _, var _)) {
                moved(entry, from, to, written);
            }
        }
    }

    private void moved(LogEntry entry, Status from, Status to, Optional<MessageId> written) {
        if (from.isOpen() && !to.isOpen()) {
            solved(entry.ticket(), entry.at());
        } else if (!from.isOpen() && to.isOpen()) {
            written.ifPresent(message -> again(entry, message));
        }
    }

    /** A case is closed when work goes on in none of its tickets. */
    private void solved(TicketId ticket, Instant at) {
        for (var it : table.of(ticket)) {
            if (it.isOpen()
                    && table.stillOpen(it.spans().stream()
                                    .map(Case.Span::ticket)
                                    .distinct()
                                    .toList())
                            == 0) {
                table.close(it.id(), at);
            }
        }
    }

    private void again(LogEntry entry, MessageId message) {
        var solvedAt = table.solvedBefore(entry.ticket(), entry.seq()).orElse(entry.at());
        var kept = table.of(entry.ticket());
        if (!entry.at().isAfter(solvedAt.plus(REPEAT))) {
            kept.stream()
                    .filter(it -> it.spans().stream()
                            .anyMatch(span -> span.ticket().equals(entry.ticket()) && span.until() == null))
                    .forEach(it -> table.reopen(it.id()));
            return;
        }
        var facts = tickets.facts(entry.ticket());
        if (kept.isEmpty()) {
            before(facts, solvedAt, message);
        }
        table.end(entry.ticket(), message);
        var next = table.insert(facts.parties().requester(), null, entry.at(), null);
        table.span(next, new Case.Span(entry.ticket(), message, null));
    }

    /** What the ticket was until now becomes a case of its own. */
    private void before(TicketFacts facts, Instant solvedAt, MessageId until) {
        var was = table.insert(
                facts.parties().requester(),
                facts.about().intent(),
                facts.origin().createdAt(),
                solvedAt);
        table.span(was, new Case.Span(facts.id(), tickets.firstMessage(facts.id()), until));
    }
}
