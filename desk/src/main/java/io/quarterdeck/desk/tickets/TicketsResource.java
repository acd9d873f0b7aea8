package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.DELETE_TICKETS;
import static io.quarterdeck.desk.accounts.Permission.OPEN_TICKET;
import static io.quarterdeck.desk.accounts.Permission.READ;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets over HTTP: lists, pages, opening and changing. */
@RestController("tickets.native")
@RequestMapping("/api/desk")
class TicketsResource {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_LINE = 1_000;

    record AskerJson(
            String email,
            @Nullable String name) {}

    /** What opens a ticket: who asks and what, and whatever else may be said of one. */
    record OpeningJson(
            AskerJson customer,
            String text,
            @Nullable String channel,
            @JsonUnwrapped EditJson.Of about) {}

    /** A change of the version that was read. */
    record ChangeJson(
            long version,
            @JsonUnwrapped EditJson.Of edit) {}

    private final Tickets tickets;
    private final Edits edits;
    private final TicketPages pages;
    private final Customers customers;
    private final StaleEdits stale;
    private final Bin bin;
    private final TransactionTemplate transaction;

    TicketsResource(
            Tickets tickets,
            Edits edits,
            TicketPages pages,
            Customers customers,
            StaleEdits stale,
            Bin bin,
            TransactionTemplate transaction) {
        this.tickets = tickets;
        this.edits = edits;
        this.pages = pages;
        this.customers = customers;
        this.stale = stale;
        this.bin = bin;
        this.transaction = transaction;
    }

    /** The built-in views, and how much each holds. */
    @GetMapping("/views")
    @Needs(READ)
    List<TicketPages.ViewJson> views(Viewer viewer) {
        return pages.views(viewer);
    }

    /** A page of a built-in view, or of what words find in it. */
    @GetMapping("/tickets")
    @Needs(READ)
    TicketPages.ListJson list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        return pages.list(viewer, TicketQuery.of(view, q, after));
    }

    /** A ticket with everything that its page shows. */
    @GetMapping("/tickets/{id}")
    @Needs(READ)
    TicketJson.PageJson show(Viewer viewer, @PathVariable @Means(TicketId.class) long id) {
        return pages.show(viewer, new TicketId(id));
    }

    /** The whole new ticket, or with {@code Prefer: return=minimal} (RFC 7240) only where it is. */
    @PostMapping("/tickets")
    @Needs(OPEN_TICKET)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TicketJson.PageJson> open(
            Viewer viewer,
            @RequestBody @Means(OpeningJson.class) Map<String, @Nullable Object> wire,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        var id = transaction.execute(_ -> tickets.open(opening(viewer, new Said(wire))));
        var created = ResponseEntity.created(URI.create("/api/desk/tickets/" + id.value()));
        return prefer != null && prefer.equals("return=minimal")
                ? created.header("Preference-Applied", prefer).build()
                : created.body(pages.show(viewer, id));
    }

    private Opening opening(Viewer viewer, Said said) {
        var who = said.within("customer");
        var email = who.text("email", null, LONGEST_LINE);
        if (email == null) {
            throw Refusal.invalid("customer", "A ticket needs customer.email, the address of who asks");
        }
        var text = said.get("text") instanceof String it ? it : "";
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw Refusal.invalid("text", "A ticket needs a text of 1 to %,d characters".formatted(LONGEST_TEXT));
        }
        var customer = customers.at(
                MailAddress.of(email), Objects.requireNonNullElse(who.text("name", null, LONGEST_LINE), ""));
        return new Opening(
                        Objects.requireNonNullElse(said.text("channel", null, LONGEST_LINE), "email"),
                        customer,
                        Objects.requireNonNullElse(said.text("subject", null, LONGEST_TEXT), ""),
                        Words.plain(text),
                        said.text("intent", null, LONGEST_LINE),
                        said.text("priority", null, LONGEST_LINE),
                        customer.addresses(),
                        Actor.of(viewer),
                        By.WEB)
                .with(EditJson.of(said.without("subject", "intent", "priority")));
    }

    /** Whatever is said of the ticket, and a comment to go with it; what is left out stays as it is. */
    @PatchMapping("/tickets/{id}")
    @Needs(WORK)
    TicketJson.PageJson change(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @RequestBody @Means(ChangeJson.class) Map<String, @Nullable Object> wire) {
        var said = new Said(wire);
        var version = said.number("version", null);
        if (version == null) {
            throw Refusal.invalid("version", "Say which version you have read");
        }
        var edit = EditJson.of(said).since(version);
        var ticket = new TicketId(id);
        stale.shown(viewer, ticket, wire, () -> edits.apply(By.web(viewer), ticket, edit));
        return pages.show(viewer, ticket);
    }

    /** Puts the ticket into the bin. */
    @DeleteMapping("/tickets/{id}")
    @Needs(DELETE_TICKETS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable @Means(TicketId.class) long id) {
        bin.delete(By.web(viewer), new TicketId(id));
    }
}
