package io.quarterdeck.desk.zendesk.exports;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.tickets.TicketLists.Key;
import io.quarterdeck.desk.tickets.TicketLists.Order;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The metric sets of tickets, the newest ticket first. */
@RestController
@RequestMapping("/api/v2")
class MetricsResource {

    private static final TicketLists.Listing NEWEST_FIRST =
            new TicketLists.Listing(new Which.All(), Order.NUMBER, true);
    private static final TicketLists.Listing OLDEST_FIRST =
            new TicketLists.Listing(new Which.All(), Order.NUMBER, false);

    private final TicketLists lists;
    private final Tickets tickets;
    private final MetricSets sets;

    MetricsResource(TicketLists lists, Tickets tickets, MetricSets sets) {
        this.lists = lists;
        this.tickets = tickets;
        this.sets = sets;
    }

    @GetMapping("/ticket_metrics")
    @Needs(READ_NOTES)
    Envelope list(Viewer viewer, Asked asked) {
        var page = asked.page(Listing.<Ticket>keyed(
                () -> lists.count(viewer, NEWEST_FIRST.which()),
                (skip, most) -> lists.after(viewer, NEWEST_FIRST, null, skip, most),
                (key, most) -> lists.after(viewer, NEWEST_FIRST, key(key), 0, most),
                (key, most) ->
                        lists.after(viewer, OLDEST_FIRST, key(key), 0, most).reversed(),
                it -> Long.toString(it.id().value())));
        var ids = page.rows().stream().map(Ticket::id).toList();
        var found = sets.sets(viewer, asked, ids);
        return page.as("ticket_metrics", ids.stream().map(found::get).toList());
    }

    @GetMapping("/ticket_metrics/{id}")
    @Needs(READ_NOTES)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        var ticket = tickets.get(viewer, new TicketId(id)).id();
        return Envelope.of(
                "ticket_metric", sets.sets(viewer, asked, List.of(ticket)).get(ticket));
    }

    @GetMapping("/tickets/{id}/metrics")
    @Needs(READ_NOTES)
    Envelope ofTicket(Viewer viewer, Asked asked, @PathVariable long id) {
        return show(viewer, asked, id);
    }

    private static @Nullable Key key(@Nullable String key) {
        try {
            return key == null ? null : new Key(null, new TicketId(Long.parseLong(key)));
        } catch (NumberFormatException e) {
            throw DialectRefusal.badValue("cursor", "It is none that this list gave out");
        }
    }
}
