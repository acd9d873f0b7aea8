package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.OPEN_TICKET;
import static io.quarterdeck.desk.zendesk.jobs.BulkTask.done;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Bin;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Merges;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.jobs.BulkTask;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What jobs do to tickets, one by one. */
@Configuration(proxyBeanMethods = false)
class TicketTasks {

    static final int LONGEST_COMMENT = 100_000;

    /** Each by its bean's name. */
    @Component
    record All(
            BulkTask createTickets,
            BulkTask updateTickets,
            BulkTask deleteTickets,
            BulkTask scrubTickets,
            BulkTask importTickets,
            BulkTask mergeTickets) {}

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

    /** One item: either all of the sources go on in the target, or none. */
    @Bean
    BulkTask mergeTickets(Merges merges) {
        return new BulkTask("tickets.merge", "Ticket Merge", "TicketMergeFailed", (viewer, said) -> {
            var id = id(said);
            var sources = said.words("ids", List.of()).stream()
                    .map(it -> new TicketId(Long.parseLong(it)))
                    .toList();
            var telling = new Merges.Telling(
                    text(said, "target_comment"),
                    said.flag("target_comment_is_public", false),
                    text(said, "source_comment"),
                    said.flag("source_comment_is_public", false));
            merges.merge(By.api(viewer), id, sources, telling);
            return done(id.value(), "merge", "Merged");
        });
    }

    private static String text(Said said, String key) {
        return Objects.requireNonNullElse(said.text(key, null, LONGEST_COMMENT), "");
    }

    private static TicketId id(Said said) {
        var id = said.number("id", null);
        if (id == null) {
            throw Said.wrong("id", "BlankValue", "cannot be blank");
        }
        return new TicketId(id);
    }
}
