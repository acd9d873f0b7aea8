package io.quarterdeck.desk.zendesk.requests;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.zendesk.tickets.TicketListing;
import io.quarterdeck.desk.zendesk.tickets.TicketWires;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts requests on the wire: tickets without what is for the staff alone. */
@Component
class RequestWires {

    private final TicketWires tickets;
    private final TicketListing listing;
    private final Definitions definitions;
    private final Sideloads sideloads;

    RequestWires(TicketWires tickets, TicketListing listing, Definitions definitions, Sideloads sideloads) {
        this.tickets = tickets;
        this.listing = listing;
        this.definitions = definitions;
        this.sideloads = sideloads;
    }

    Envelope list(Viewer viewer, Asked asked, Which which) {
        var page = asked.page(listing.of(viewer, asked, which));
        var rows = of(viewer, asked, page.rows());
        return sideloads
                .beside(page.as("requests", rows), viewer, asked)
                .with("users", rows.stream().map(RequestJson::requesterId).toList())
                .envelope();
    }

    Envelope one(Viewer viewer, Asked asked, Ticket ticket) {
        var row = of(viewer, asked, List.of(ticket)).getFirst();
        return sideloads
                .beside(Envelope.of("request", row), viewer, asked)
                .with("users", List.of(row.requesterId()))
                .envelope();
    }

    private List<RequestJson> of(Viewer viewer, Asked asked, List<Ticket> rows) {
        var known = definitions.all();
        var wires = tickets.of(viewer, asked, rows);
        var requests = new ArrayList<RequestJson>();
        for (var i = 0; i < rows.size(); i++) {
            var visible = wires.get(i).customFields().stream()
                    .filter(it -> known.field(new FieldId(it.id()))
                            .filter(field -> field.portal().visible())
                            .isPresent())
                    .toList();
            requests.add(RequestJson.of(rows.get(i), wires.get(i), visible, asked));
        }
        return requests;
    }
}
