package io.quarterdeck.desk.zendesk.exports;

import static io.quarterdeck.desk.accounts.Permission.EXPORT;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.zendesk.tickets.AuditWires;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that happened to tickets, change by change, and what their clocks did. */
@RestController
@RequestMapping("/api/v2/incremental")
class IncrementalEventsResource {

    private final Exports exports;
    private final AuditWires audits;

    IncrementalEventsResource(Exports exports, AuditWires audits) {
        this.exports = exports;
        this.audits = audits;
    }

    /** What was said goes along with {@code include=comment_events}. */
    @GetMapping("/ticket_events")
    @Needs(EXPORT)
    Envelope changes(Viewer viewer, Asked asked) {
        var page = asked.exportByTime(exports.changes(viewer, asked.horizon()));
        var said = asked.includes().contains("comment_events");
        return page.as(
                "ticket_events",
                audits.of(viewer, asked, page.rows()).stream()
                        .map(it -> TicketEventJson.of(it, said))
                        .toList());
    }

    @GetMapping("/ticket_metric_events")
    @Needs(EXPORT)
    Envelope clocks(Viewer viewer, Asked asked) {
        var page = asked.exportByTime(exports.clocks(viewer, asked.horizon()));
        return page.as(
                "ticket_metric_events",
                page.rows().stream().map(MetricEvents.MetricEvent::wire).toList());
    }
}
