package io.quarterdeck.desk.zendesk.exports;

import static io.quarterdeck.desk.accounts.Permission.EXPORT;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Together;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.zendesk.tickets.TicketWires;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All tickets by their last change; those in the bin are {@code deleted}, unless they are to be left out. */
@RestController
@RequestMapping("/api/v2/incremental/tickets")
class IncrementalTicketsResource {

    private final Exports exports;
    private final TicketWires wires;
    private final Together together;

    IncrementalTicketsResource(Exports exports, TicketWires wires, Together together) {
        this.exports = exports;
        this.wires = wires;
        this.together = together;
    }

    @GetMapping("/cursor")
    @Needs(EXPORT)
    Envelope byCursor(Viewer viewer, Asked asked) {
        return together.read(() -> answer(viewer, asked, asked.exportByCursor(exports.tickets(asked.horizon()))));
    }

    @GetMapping
    @Needs(EXPORT)
    Envelope byTime(Viewer viewer, Asked asked) {
        return together.read(() -> answer(viewer, asked, asked.exportByTime(exports.tickets(asked.horizon()))));
    }

    private Envelope answer(Viewer viewer, Asked asked, Page<Ticket> page) {
        var without = asked.flag("exclude_deleted");
        var rows = page.rows().stream()
                .filter(it -> !without || it.facts().standing().deletion() == null)
                .toList();
        var tickets = wires.of(viewer, asked, rows);
        return wires.beside(page.as("tickets", tickets), viewer, asked, tickets);
    }
}
