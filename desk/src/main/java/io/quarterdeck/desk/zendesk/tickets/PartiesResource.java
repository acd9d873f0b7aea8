package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who else has to do with a ticket, and which other tickets. */
@RestController
@RequestMapping("/api/v2/tickets/{id}")
class PartiesResource {

    record RelatedJson(
            String url,
            @Nullable Long topicId,
            List<Long> followupSourceIds,
            @Nullable String jiraIssueIds,
            boolean fromArchive,
            long incidents) {}

    private final Tickets tickets;
    private final TicketLists lists;
    private final TicketListing listing;
    private final Sideloads sideloads;
    private final TicketsResource.Answering answering;

    PartiesResource(
            Tickets tickets,
            TicketLists lists,
            TicketListing listing,
            Sideloads sideloads,
            TicketsResource.Answering answering) {
        this.tickets = tickets;
        this.lists = lists;
        this.listing = listing;
        this.sideloads = sideloads;
        this.answering = answering;
    }

    @GetMapping("/collaborators")
    @Needs(READ_NOTES)
    Envelope collaborators(Viewer viewer, Asked asked, @PathVariable long id) {
        var parties = parties(viewer, id);
        return users(
                viewer,
                asked,
                Stream.concat(parties.followers().stream(), parties.copied().stream())
                        .map(it -> it.value())
                        .toList());
    }

    @GetMapping("/email_ccs")
    @Needs(READ_NOTES)
    Envelope copied(Viewer viewer, Asked asked, @PathVariable long id) {
        return users(
                viewer,
                asked,
                parties(viewer, id).copied().stream().map(it -> it.value()).toList());
    }

    @GetMapping("/followers")
    @Needs(READ_NOTES)
    Envelope followers(Viewer viewer, Asked asked, @PathVariable long id) {
        return users(
                viewer,
                asked,
                parties(viewer, id).followers().stream().map(it -> it.value()).toList());
    }

    @GetMapping("/incidents")
    @Needs(READ_NOTES)
    Envelope incidents(Viewer viewer, Asked asked, @PathVariable long id) {
        var problem = tickets.get(viewer, new TicketId(id)).id();
        return answering.list(viewer, asked, asked.page(listing.of(viewer, asked, new Which.IncidentsOf(problem))));
    }

    @GetMapping("/related")
    @Needs(READ_NOTES)
    Envelope related(Viewer viewer, Asked asked, @PathVariable long id) {
        var ticket = tickets.get(viewer, new TicketId(id));
        var source = ticket.facts().origin().followUpOf();
        return Envelope.of(
                "ticket_related",
                new RelatedJson(
                        asked.url("tickets/%d".formatted(id), "related"),
                        null,
                        source == null ? List.of() : List.of(source.value()),
                        null,
                        false,
                        lists.count(viewer, new Which.IncidentsOf(ticket.id()))));
    }

    private TicketFacts.Parties parties(Viewer viewer, long id) {
        return tickets.get(viewer, new TicketId(id)).facts().parties();
    }

    private Envelope users(Viewer viewer, Asked asked, Collection<Long> ids) {
        var page = asked.all(sideloads.rows("users", viewer, asked, ids));
        return page.as("users", page.rows());
    }
}
