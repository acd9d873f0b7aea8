package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.OPEN_TICKET;
import static io.quarterdeck.desk.accounts.Permission.READ;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.kit.Refusal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets over HTTP: lists, pages, opening and changing. */
@RestController("tickets.native")
@RequestMapping("/api/desk")
class TicketsResource {

    private static final int LONGEST_TEXT = 100_000;

    record NewCustomerJson(@Nullable String email, @Nullable String name) {}

    record NewTicketJson(
            @Nullable String subject,
            @Nullable String text,
            @Nullable NewCustomerJson customer,
            @Nullable String channel,
            @Nullable String intent,
            @Nullable String priority) {}

    record ChangeJson(
            @Nullable Long version,
            @Nullable Long ownerId,
            @Nullable String priority,
            @Nullable String intent,
            @Nullable String status) {}

    private final Tickets tickets;
    private final Handling handling;
    private final TicketPages pages;
    private final Customers customers;
    private final StaleEdits stale;
    private final TransactionTemplate transaction;

    TicketsResource(
            Tickets tickets,
            Handling handling,
            TicketPages pages,
            Customers customers,
            StaleEdits stale,
            TransactionTemplate transaction) {
        this.tickets = tickets;
        this.handling = handling;
        this.pages = pages;
        this.customers = customers;
        this.stale = stale;
        this.transaction = transaction;
    }

    @GetMapping("/views")
    @Needs(READ)
    List<TicketPages.ViewJson> views(Viewer viewer) {
        return pages.views(viewer);
    }

    @GetMapping("/tickets")
    @Needs(READ)
    TicketPages.ListJson list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        return pages.list(viewer, TicketQuery.of(view, q, after));
    }

    @GetMapping("/tickets/{id}")
    @Needs(READ)
    TicketJson.PageJson show(Viewer viewer, @PathVariable long id) {
        return pages.show(viewer, new TicketId(id));
    }

    /** The whole new ticket, or with {@code Prefer: return=minimal} (RFC 7240) only where it is. */
    @PostMapping("/tickets")
    @Needs(OPEN_TICKET)
    ResponseEntity<TicketJson.PageJson> open(
            Viewer viewer,
            @RequestBody NewTicketJson wire,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        var id = transaction.execute(_ -> tickets.open(opening(viewer, wire)));
        var created = ResponseEntity.created(URI.create("/api/desk/tickets/" + id.value()));
        return prefer != null && prefer.equals("return=minimal")
                ? created.header("Preference-Applied", prefer).build()
                : created.body(pages.show(viewer, id));
    }

    private Opening opening(Viewer viewer, NewTicketJson wire) {
        var who = wire.customer();
        if (who == null || who.email() == null) {
            throw Refusal.invalid("customer", "A ticket needs customer.email, the address of who asks");
        }
        if (wire.text() == null || wire.text().isBlank() || wire.text().length() > LONGEST_TEXT) {
            throw Refusal.invalid("text", "A ticket needs a text of 1 to %,d characters".formatted(LONGEST_TEXT));
        }
        var customer = customers.at(MailAddress.of(who.email()), who.name() == null ? "" : who.name());
        return new Opening(
                wire.channel() == null ? "email" : wire.channel(),
                customer,
                wire.subject() == null ? "" : wire.subject(),
                Words.plain(wire.text()),
                wire.intent(),
                wire.priority(),
                customer.addresses(),
                Actor.of(viewer),
                "request");
    }

    @PatchMapping("/tickets/{id}")
    @Needs(WORK)
    TicketJson.PageJson change(Viewer viewer, @PathVariable long id, @RequestBody ChangeJson wire) {
        if (wire.version() == null) {
            throw Refusal.invalid("version", "Say which version you have read");
        }
        var wish = new Handling.Wish(
                wire.version(),
                wire.ownerId() == null ? null : new PersonId(wire.ownerId()),
                wire.priority(),
                wire.intent(),
                wire.status() == null ? null : status(wire.status()));
        var ticket = new TicketId(id);
        stale.shown(viewer, ticket, wire, () -> {
            handling.change(viewer, ticket, wish);
            return ticket;
        });
        return pages.show(viewer, ticket);
    }

    private static Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "status", "There is no status '%s'; it is open, pending, hold or solved".formatted(word)));
    }
}
