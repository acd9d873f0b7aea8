package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.Audit;
import io.quarterdeck.desk.tickets.Audits;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Redactions;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a ticket, and to all of them. */
@RestController
@RequestMapping("/api/v2")
class AuditsResource {

    private final Audits audits;
    private final AuditWires wires;
    private final Redactions redactions;
    private final Sideloads sideloads;

    AuditsResource(Audits audits, AuditWires wires, Redactions redactions, Sideloads sideloads) {
        this.audits = audits;
        this.wires = wires;
        this.redactions = redactions;
        this.sideloads = sideloads;
    }

    @GetMapping("/tickets/{id}/audits")
    @Needs(READ_NOTES)
    Envelope list(Viewer viewer, Asked asked, @PathVariable long id) {
        var ticket = new TicketId(id);
        var changes = audits.changes(viewer, ticket);
        var page = asked.page(Listing.of(asked.descending() ? changes.reversed() : changes));
        var rows = wires.of(asked, audits.these(viewer, ticket, page.rows()));
        return beside(page.as("audits", rows), viewer, asked, rows);
    }

    @GetMapping("/tickets/{id}/audits/{audit}")
    @Needs(READ_NOTES)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id, @PathVariable long audit) {
        return Envelope.of("audit", wires.of(asked, List.of(find(viewer, id, audit))).getFirst());
    }

    /** All of the brand, newest first. */
    @GetMapping("/ticket_audits")
    @Needs(READ_NOTES)
    Envelope all(Viewer viewer, Asked asked) {
        var page = asked.audits(Listing.<Audit>keyed(
                audits::count,
                (skip, most) -> audits.before(viewer, null, (int) Math.min(skip + most, 10_000)).stream()
                        .skip(skip)
                        .toList(),
                (key, most) -> audits.before(viewer, key, most),
                (key, most) -> key == null ? List.of() : audits.after(viewer, key, most),
                Audits::key));
        var rows = wires.of(asked, page.rows());
        return beside(page.as("audits", rows), viewer, asked, rows);
    }

    /** What was said in a change is for ourselves only from now on. */
    @PutMapping("/tickets/{id}/audits/{audit}/make_private")
    @Needs(WORK)
    Envelope makePrivate(Viewer viewer, Asked asked, @PathVariable long id, @PathVariable long audit) {
        var found = find(viewer, id, audit);
        wires.of(asked, List.of(found)).getFirst().events().stream()
                .filter(it -> "Comment".equals(it.get("type")))
                .forEach(it -> redactions.makePrivate(
                        By.api(viewer), new TicketId(id), new MessageId((Long) it.get("id"))));
        return Envelope.EMPTY;
    }

    private Audit find(Viewer viewer, long ticket, long audit) {
        if (AuditJson.ticket(audit) != ticket) {
            throw Refusal.notFound("audit");
        }
        return audits.find(viewer, new TicketId(ticket), AuditJson.seq(audit))
                .orElseThrow(() -> Refusal.notFound("audit"));
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
