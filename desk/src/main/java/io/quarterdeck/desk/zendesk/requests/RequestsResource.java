package io.quarterdeck.desk.zendesk.requests;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.Viewers;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller asked for, and what they were copied into. */
@RestController
@RequestMapping("/api/v2/requests")
class RequestsResource {

    private static final int LONGEST_WORDS = 200;

    private final Tickets tickets;
    private final Customers customers;
    private final RequestWires wires;
    private final RequestDoor door;

    RequestsResource(Tickets tickets, Customers customers, RequestWires wires, RequestDoor door) {
        this.tickets = tickets;
        this.customers = customers;
        this.wires = wires;
        this.door = door;
    }

    @GetMapping
    @Needs(READ)
    Envelope list(Viewer viewer, Asked asked) {
        return wires.list(viewer, asked, new Which.RequestedBy(me(viewer)));
    }

    @GetMapping("/open")
    @Needs(READ)
    Envelope open(Viewer viewer, Asked asked) {
        return wires.list(viewer, asked, new Which.UnsolvedOf(me(viewer)));
    }

    @GetMapping("/solved")
    @Needs(READ)
    Envelope solved(Viewer viewer, Asked asked) {
        return wires.list(viewer, asked, new Which.SolvedOf(me(viewer)));
    }

    @GetMapping("/ccd")
    @Needs(READ)
    Envelope copied(Viewer viewer, Asked asked) {
        return wires.list(viewer, asked, new Which.CopiedTo(me(viewer)));
    }

    @GetMapping("/search")
    @Needs(READ)
    Envelope search(Viewer viewer, Asked asked) {
        var words = asked.text("query").orElse("").strip();
        if (words.length() > LONGEST_WORDS) {
            throw DialectRefusal.badValue("query", "Search for at most %d characters".formatted(LONGEST_WORDS));
        }
        return wires.list(
                viewer,
                asked,
                words.isEmpty() ? new Which.RequestedBy(me(viewer)) : new Which.AskedFor(me(viewer), words));
    }

    @GetMapping("/{id}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return wires.one(viewer, asked, tickets.get(viewer, new TicketId(id)));
    }

    /** By whoever has signed in, or by a stranger who says their name and address. */
    @PostMapping
    @OpenTo(ANYONE)
    ResponseEntity<Envelope> ask(
            HttpServletRequest request, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var said = Written.one(body, "request");
        var asker = door.asker(Viewers.of(request), said);
        var id = door.open(asker, said);
        return ResponseEntity.created(URI.create(asked.url("requests", id.value())))
                .body(wires.one(asker.viewer(), asked, tickets.opened(id)));
    }

    @PutMapping("/{id}")
    @Needs(READ)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var ticket = tickets.get(viewer, new TicketId(id));
        return wires.one(viewer, asked, door.change(viewer, ticket.id(), Written.one(body, "request")));
    }

    private CustomerId me(Viewer viewer) {
        return customers.of(viewer.person());
    }
}
