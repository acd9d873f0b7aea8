package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.DELETE_TICKETS;
import static io.quarterdeck.desk.accounts.Permission.NOTE;
import static io.quarterdeck.desk.accounts.Permission.OPEN_TICKET;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.jobs.Jobs;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many tickets at once, as jobs; and those that come from elsewhere. */
@RestController
@RequestMapping("/api/v2")
class BulkTicketsResource {

    private final Jobs jobs;
    private final TicketTasks.All tasks;
    private final TicketImports imports;
    private final Tickets tickets;
    private final TicketsResource.Answering answering;

    BulkTicketsResource(
            Jobs jobs,
            TicketTasks.All tasks,
            TicketImports imports,
            Tickets tickets,
            TicketsResource.Answering answering) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.imports = imports;
        this.tickets = tickets;
        this.answering = answering;
    }

    @PostMapping("/tickets/create_many")
    @Needs(OPEN_TICKET)
    Envelope create(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return jobs.begin(viewer, asked, tasks.createTickets(), Written.many(body, "tickets"));
    }

    @PutMapping("/tickets/update_many")
    @Needs(NOTE)
    Envelope update(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return jobs.begin(viewer, asked, tasks.updateTickets(), Written.updates(asked, body, "ticket", "tickets"));
    }

    @DeleteMapping("/tickets/destroy_many")
    @Needs(DELETE_TICKETS)
    Envelope delete(Viewer viewer, Asked asked) {
        return jobs.begin(viewer, asked, tasks.deleteTickets(), Written.named(asked));
    }

    @PostMapping("/imports/tickets")
    @Needs(OPEN_TICKET)
    ResponseEntity<Envelope> take(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var id = imports.open(viewer, Written.one(body, "ticket"));
        return ResponseEntity.created(URI.create(asked.url("tickets", id.value())))
                .body(answering.one(viewer, asked, tickets.get(viewer, id)));
    }

    @PostMapping("/imports/tickets/create_many")
    @Needs(OPEN_TICKET)
    Envelope takeMany(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return jobs.begin(viewer, asked, tasks.importTickets(), Written.many(body, "tickets"));
    }
}
