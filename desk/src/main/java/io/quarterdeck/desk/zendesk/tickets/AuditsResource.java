package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.Audit;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.History;
import io.quarterdeck.desk.tickets.History.Point;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Redactions;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a ticket, and to all of them. */
@RestController
@RequestMapping("/api/v2")
class AuditsResource {

    private static final int MOST_BY_NUMBER = 10_000;

    private final History history;
    private final AuditWires wires;
    private final Redactions redactions;
    private final Sideloads sideloads;

    AuditsResource(History history, AuditWires wires, Redactions redactions, Sideloads sideloads) {
        this.history = history;
        this.wires = wires;
        this.redactions = redactions;
        this.sideloads = sideloads;
    }

    @GetMapping("/tickets/{id}/audits")
    @Needs(READ_NOTES)
    Envelope list(Viewer viewer, Asked asked, @PathVariable long id) {
        var ticket = new TicketId(id);
        var page = asked.page(ById.listing(
                        () -> history.count(viewer, ticket), slice -> history.of(viewer, ticket, slice), Audit::number)
                .inOrder(asked.descending()));
        var rows = wires.of(viewer, asked, page.rows());
        return beside(page.as("audits", rows), viewer, asked, rows);
    }

    @GetMapping("/tickets/{id}/audits/{audit}")
    @Needs(READ_NOTES)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id, @PathVariable long audit) {
        return Envelope.of("audit", found(viewer, asked, id, audit));
    }

    /** All of the brand, newest first. */
    @GetMapping("/ticket_audits")
    @Needs(READ_NOTES)
    Envelope all(Viewer viewer, Asked asked) {
        var page = asked.audits(Listing.<Audit>keyed(
                () -> MOST_BY_NUMBER,
                (skip, most) -> history.newest(viewer, null, (int) Math.min(skip + most, MOST_BY_NUMBER)).stream()
                        .skip(skip)
                        .toList(),
                (key, most) -> history.newest(viewer, key == null ? null : point(key), most),
                (key, most) -> history.since(viewer, point(String.valueOf(key)), asked.now(), most)
                        .reversed(),
                it -> "%s|%d|%d".formatted(it.at(), it.ticket().value(), it.number())));
        var rows = wires.of(viewer, asked, page.rows());
        return beside(page.as("audits", rows), viewer, asked, rows);
    }

    private static Point point(String key) {
        try {
            var parts = key.split("\\|");
            return new Point(Instant.parse(parts[0]), new TicketId(Long.parseLong(parts[1])), Long.parseLong(parts[2]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw DialectRefusal.badValue("cursor", "It is none that this list gave out");
        }
    }

    /** What was said in a change is for ourselves only from now on. */
    @PutMapping("/tickets/{id}/audits/{audit}/make_private")
    @Needs(WORK)
    Envelope makePrivate(Viewer viewer, Asked asked, @PathVariable long id, @PathVariable long audit) {
        found(viewer, asked, id, audit).events().stream()
                .filter(it -> "Comment".equals(it.get("type")))
                .forEach(it -> redactions.makePrivate(
                        By.api(viewer),
                        new TicketId(id),
                        new MessageId(((Number) Objects.requireNonNull(it.get("id"))).longValue())));
        return Envelope.EMPTY;
    }

    private AuditJson found(Viewer viewer, Asked asked, long ticket, long audit) {
        if (AuditJson.ticket(audit) != ticket) {
            throw Refusal.notFound("audit");
        }
        return wires.one(viewer, asked, new TicketId(ticket), AuditJson.seq(audit));
    }

    private Envelope beside(Envelope envelope, Viewer viewer, Asked asked, List<AuditJson> audits) {
        return sideloads
                .beside(envelope, viewer, asked)
                .with(
                        "users",
                        audits.stream()
                                .map(AuditJson::authorId)
                                .filter(it -> it > 0)
                                .toList())
                .with("tickets", audits.stream().map(AuditJson::ticketId).toList())
                .envelope();
    }
}
