package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.DELETE_TICKETS;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.Bin;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.jobs.Jobs;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bin: what lies in it, the way back, and the end. */
@RestController
@RequestMapping("/api/v2/deleted_tickets")
class DeletedTicketsResource {

    record ActorJson(long id, String name) {}

    record DeletedJson(long id, String subject, ActorJson actor, Instant deletedAt, String previousState) {}

    private final Bin bin;
    private final Jobs jobs;
    private final TicketTasks.All tasks;
    private final AuditWires audits;
    private final TransactionTemplate transaction;

    DeletedTicketsResource(
            Bin bin, Jobs jobs, TicketTasks.All tasks, AuditWires audits, TransactionTemplate transaction) {
        this.bin = bin;
        this.jobs = jobs;
        this.tasks = tasks;
        this.audits = audits;
        this.transaction = transaction;
    }

    @GetMapping
    @Needs(DELETE_TICKETS)
    Envelope list(Viewer viewer, Asked asked) {
        var by = By.api(viewer);
        var page = asked.page(ById.listing(
                () -> bin.count(by),
                (Slice slice) -> bin.list(by, slice),
                (Ticket it) -> it.id().value()));
        return page.as("deleted_tickets", page.rows().stream().map(this::wire).toList());
    }

    private DeletedJson wire(Ticket ticket) {
        TicketFacts.Deletion deletion =
                Objects.requireNonNull(ticket.facts().standing().deletion());
        var actor = audits.actor(deletion.by());
        return new DeletedJson(
                ticket.id().value(),
                ticket.subject(),
                new ActorJson(actor.id(), actor.name()),
                deletion.at(),
                deletion.before().word());
    }

    @PutMapping("/{id}/restore")
    @Needs(DELETE_TICKETS)
    Envelope restore(Viewer viewer, @PathVariable long id) {
        bin.restore(By.api(viewer), new TicketId(id));
        return Envelope.EMPTY;
    }

    /** All of them, or none. */
    @PutMapping("/restore_many")
    @Needs(DELETE_TICKETS)
    Envelope restoreMany(Viewer viewer, Asked asked) {
        transaction.executeWithoutResult(
                _ -> asked.ids().stream().sorted().forEach(it -> bin.restore(By.api(viewer), new TicketId(it))));
        return Envelope.EMPTY;
    }

    @DeleteMapping("/{id}")
    @Needs(DELETE_TICKETS)
    Envelope scrub(Viewer viewer, Asked asked, @PathVariable long id) {
        bin.find(By.api(viewer), new TicketId(id));
        return jobs.begin(viewer, asked, tasks.scrubTickets(), List.of(Map.of("id", id)));
    }

    @DeleteMapping("/destroy_many")
    @Needs(DELETE_TICKETS)
    Envelope scrubMany(Viewer viewer, Asked asked) {
        return jobs.begin(viewer, asked, tasks.scrubTickets(), Written.named(asked));
    }
}
