package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.DELETE_TICKETS;
import static io.quarterdeck.desk.accounts.Permission.NOTE;
import static io.quarterdeck.desk.accounts.Permission.OPEN_TICKET;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.jobs.Jobs;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** {@code ids} go on in this one; what is said in both places may be told, and whether customers read it. */
    @PostMapping("/tickets/{id}/merge")
    @Needs(WORK)
    Envelope merge(Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        tickets.get(viewer, new TicketId(id));
        var said = Said.of(body);
        var wish = new LinkedHashMap<String, @Nullable Object>();
        wish.put("id", id);
        wish.put("ids", sources(said));
        for (var comment : List.of("target_comment", "source_comment")) {
            wish.put(comment, said.text(comment, null, TicketTasks.LONGEST_COMMENT));
            wish.put(comment + "_is_public", said.flag(comment + "_is_public", false));
        }
        return jobs.begin(viewer, asked, tasks.mergeTickets(), List.of(wish));
    }

    private static List<Long> sources(Said said) {
        var ids = said.words("ids", List.of());
        if (ids.isEmpty() || !ids.stream().allMatch(it -> it.matches("\\d{1,18}"))) {
            throw Said.wrong("ids", "InvalidValue", "is a list of the tickets that go on in this one");
        }
        if (ids.size() > Asked.MOST_VALUES) {
            throw DialectRefusal.tooManyValues("ids", Asked.MOST_VALUES);
        }
        return ids.stream().map(Long::valueOf).distinct().toList();
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
