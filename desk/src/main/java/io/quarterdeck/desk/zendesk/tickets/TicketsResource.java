package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.DELETE_TICKETS;
import static io.quarterdeck.desk.accounts.Permission.NOTE;
import static io.quarterdeck.desk.accounts.Permission.OPEN_TICKET;
import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Bin;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.jobs.Jobs;
import io.quarterdeck.desk.zendesk.once.IdempotencyKeys;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectJson;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.EntityTag;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Page;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets one by one, and the list of all. */
@RestController("zendesk.tickets")
@RequestMapping("/api/v2/tickets")
class TicketsResource {

    private static final TicketLists.Listing RECENT =
            new TicketLists.Listing(new Which.All(), TicketLists.Order.UPDATED, true);
    private static final int MOST_RECENT = 5;
    private static final long NO_CHANGE = 0;

    record CountJson(long value, Instant refreshedAt) {}

    private final Tickets tickets;
    private final TicketLists lists;
    private final Bin bin;
    private final Answering answering;
    private final Asking asking;

    TicketsResource(Tickets tickets, TicketLists lists, Bin bin, Answering answering, Asking asking) {
        this.tickets = tickets;
        this.lists = lists;
        this.bin = bin;
        this.answering = answering;
        this.asking = asking;
    }

    /** How tickets are written to. */
    @Component
    record Asking(
            TicketDoor door,
            IdempotencyKeys keys,
            Jobs jobs,
            TicketTasks.All tasks,
            TicketListing listing,
            Clock clock) {}

    @GetMapping
    @Needs(READ_NOTES)
    Envelope list(Viewer viewer, Asked asked) {
        return answering.list(viewer, asked, asked.page(asking.listing().of(viewer, asked, new Which.All())));
    }

    @GetMapping("/{id}")
    @Needs(READ_NOTES)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return answering.one(viewer, asked, tickets.get(viewer, new TicketId(id)));
    }

    @GetMapping("/show_many")
    @Needs(READ_NOTES)
    Envelope showMany(Viewer viewer, Asked asked) {
        var found = lists.all(viewer, asked.ids().stream().map(TicketId::new).toList());
        return answering.list(viewer, asked, asked.all(found));
    }

    @GetMapping("/count")
    @Needs(READ_NOTES)
    Envelope count(Viewer viewer) {
        return Envelope.of(
                "count",
                new CountJson(
                        lists.count(viewer, new Which.All()), asking.clock().instant()));
    }

    @GetMapping("/recent")
    @Needs(READ_NOTES)
    Envelope recent(Viewer viewer, Asked asked) {
        return answering.list(viewer, asked, asked.all(lists.after(viewer, RECENT, null, 0, MOST_RECENT)));
    }

    @PostMapping
    @Needs(OPEN_TICKET)
    ResponseEntity<Envelope> open(
            Viewer viewer,
            Asked asked,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key) {
        var said = Written.one(body, "ticket");
        if (asked.flag("async")) {
            var job = asking.jobs().begin(viewer, asked, asking.tasks().createTickets(), List.of(said.values()));
            return ResponseEntity.status(HttpStatus.ACCEPTED).body(job);
        }
        var made = asking.keys()
                .once(
                        viewer,
                        key,
                        said.values(),
                        () -> Long.toString(asking.door().open(viewer, said).value()));
        var ticket = tickets.get(viewer, new TicketId(made.id()));
        var answer = ResponseEntity.created(URI.create(asked.url("tickets", made.id())));
        made.lookup().ifPresent(it -> answer.header(IdempotencyKeys.LOOKUP, it));
        return answer.body(answering.withAudit(viewer, asked, ticket, 1L));
    }

    @PutMapping("/{id}")
    @Needs(NOTE)
    ResponseEntity<Envelope> change(
            Viewer viewer,
            Asked asked,
            @PathVariable long id,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key) {
        var said = Written.one(body, "ticket");
        var applied = new ArrayList<Edits.Applied>(1);
        // a list: the order of a map's entries would be another one after a restart
        var made = asking.keys().once(viewer, key, List.of("ticket", id, said.values()), () -> {
            Long version = seen == null
                    ? null
                    : Long.valueOf(unchanged(viewer, asked, id, seen).version());
            applied.add(asking.door().change(viewer, new TicketId(id), said, version));
            return Long.toString(applied.getFirst().change().orElse(NO_CHANGE));
        });
        var ticket = applied.isEmpty()
                ? tickets.get(viewer, new TicketId(id))
                : applied.getFirst().ticket();
        var answer = ResponseEntity.ok();
        made.lookup().ifPresent(it -> answer.header(IdempotencyKeys.LOOKUP, it));
        return answer.body(answering.withAudit(viewer, asked, ticket, made.id() == NO_CHANGE ? null : made.id()));
    }

    /** The ticket, if it still is what the caller has seen. */
    private Ticket unchanged(Viewer viewer, Asked asked, long id, String seen) {
        var ticket = tickets.get(viewer, new TicketId(id));
        if (!answering.tag(answering.one(viewer, asked, ticket)).isAmong(seen)) {
            throw DialectRefusal.of(412, "PreconditionFailed", "The ticket is no longer what you have seen");
        }
        return ticket;
    }

    @DeleteMapping("/{id}")
    @Needs(DELETE_TICKETS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        bin.delete(By.api(viewer), new TicketId(id));
    }

    /** How tickets are shown. */
    @Component
    static class Answering {

        private final TicketWires wires;
        private final AuditWires audits;
        private final DialectJson json;

        Answering(TicketWires wires, AuditWires audits, DialectJson json) {
            this.wires = wires;
            this.audits = audits;
            this.json = json;
        }

        Envelope one(Viewer viewer, Asked asked, Ticket ticket) {
            var wire = wires.of(viewer, asked, ticket);
            return wires.beside(Envelope.of("ticket", wire), viewer, asked, List.of(wire));
        }

        Envelope list(Viewer viewer, Asked asked, Page<Ticket> page) {
            var rows = wires.of(viewer, asked, page.rows());
            var envelope = wires.beside(page.as("tickets", rows), viewer, asked, rows);
            return asked.includes().contains("last_audits")
                    ? envelope.with("last_audits", audits.last(viewer, asked, page.rows()))
                    : envelope;
        }

        Envelope withAudit(Viewer viewer, Asked asked, Ticket ticket, @Nullable Long change) {
            return one(viewer, asked, ticket)
                    .with("audit", change == null ? null : audits.one(viewer, asked, ticket.id(), change));
        }

        EntityTag tag(Envelope envelope) {
            return EntityTag.of(json.written(envelope));
        }
    }
}
