package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.OPEN_TICKET;
import static io.quarterdeck.desk.zendesk.jobs.BulkTask.done;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Bin;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.jobs.BulkTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What jobs do to tickets, one by one. */
@Configuration(proxyBeanMethods = false)
class TicketTasks {

    /** Each by its bean's name. */
    @Component
    record All(
            BulkTask createTickets,
            BulkTask updateTickets,
            BulkTask deleteTickets,
            BulkTask scrubTickets,
            BulkTask importTickets) {}

    @Bean
    BulkTask createTickets(TicketDoor door) {
        return new BulkTask("tickets.create", "Bulk Create Ticket", "TicketCreateFailed", (viewer, said) -> {
            viewer.must(OPEN_TICKET);
            return done(door.open(viewer, said).value(), "create", "Created");
        });
    }

    @Bean
    BulkTask updateTickets(TicketDoor door) {
        return new BulkTask("tickets.update", "Bulk Ticket Update", "TicketUpdateFailed", (viewer, said) -> {
            var id = id(said);
            door.change(viewer, id, said, null);
            return done(id.value(), "update", "Updated");
        });
    }

    @Bean
    BulkTask deleteTickets(Bin bin) {
        return new BulkTask("tickets.delete", "Bulk Delete Ticket", "TicketDeleteFailed", (viewer, said) -> {
            var id = id(said);
            bin.delete(By.api(viewer), id);
            return done(id.value(), "delete", "Deleted");
        });
    }

    @Bean
    BulkTask scrubTickets(Bin bin) {
        return new BulkTask("tickets.scrub", "Bulk Permanently Delete Ticket", "TicketDeleteFailed", (viewer, said) -> {
            var id = id(said);
            bin.scrub(By.api(viewer), id);
            return done(id.value(), "permanently_delete", "Deleted");
        });
    }

    @Bean
    BulkTask importTickets(TicketImports imports) {
        return new BulkTask("tickets.import", "Bulk Import Ticket", "TicketImportFailed", (viewer, said) -> {
            viewer.must(OPEN_TICKET);
            return done(imports.open(viewer, said).value(), "create", "Created");
        });
    }

    private static TicketId id(Said said) {
        var id = said.number("id", null);
        if (id == null) {
            throw Said.wrong("id", "BlankValue", "cannot be blank");
        }
        return new TicketId(id);
    }
}
