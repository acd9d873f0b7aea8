package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.zendesk.tickets.TicketListing;
import io.quarterdeck.desk.zendesk.tickets.TicketWires;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tickets that a user or an organization has to do with. */
@RestController
@RequestMapping("/api/v2")
class UserTicketsResource {

    private final UserPages users;
    private final Customers customers;
    private final Organizations organizations;
    private final TicketListing listing;
    private final TicketWires wires;

    UserTicketsResource(
            UserPages users,
            Customers customers,
            Organizations organizations,
            TicketListing listing,
            TicketWires wires) {
        this.users = users;
        this.customers = customers;
        this.organizations = organizations;
        this.listing = listing;
        this.wires = wires;
    }

    @GetMapping("/users/{id}/tickets/requested")
    @Needs(SEE_TEAM)
    Envelope requested(Viewer viewer, Asked asked, @PathVariable long id) {
        return page(viewer, asked, new Which.RequestedBy(users.visible(viewer, new CustomerId(id))));
    }

    @GetMapping("/users/{id}/tickets/ccd")
    @Needs(SEE_TEAM)
    Envelope copied(Viewer viewer, Asked asked, @PathVariable long id) {
        return page(viewer, asked, new Which.CopiedTo(users.visible(viewer, new CustomerId(id))));
    }

    @GetMapping("/users/{id}/tickets/followed")
    @Needs(SEE_TEAM)
    Envelope followed(Viewer viewer, Asked asked, @PathVariable long id) {
        return page(viewer, asked, new Which.FollowedBy(users.visible(viewer, new CustomerId(id))));
    }

    @GetMapping("/users/{id}/tickets/assigned")
    @Needs(SEE_TEAM)
    Envelope assigned(Viewer viewer, Asked asked, @PathVariable long id) {
        var person = customers.person(users.visible(viewer, new CustomerId(id)));
        return person.isPresent()
                ? page(viewer, asked, new Which.OwnedBy(person.get()))
                : page(viewer, asked, Listing.of(List.of()));
    }

    @GetMapping("/organizations/{id}/tickets")
    @Needs(SEE_TEAM)
    Envelope ofOrganization(Viewer viewer, Asked asked, @PathVariable long id) {
        var organization = organizations.get(viewer, new OrganizationId(id)).id();
        return page(viewer, asked, new Which.Of(organization));
    }

    private Envelope page(Viewer viewer, Asked asked, Which which) {
        return page(viewer, asked, listing.of(viewer, asked, which));
    }

    private Envelope page(Viewer viewer, Asked asked, Listing<Ticket> tickets) {
        var page = asked.page(tickets);
        var rows = wires.of(viewer, asked, page.rows());
        return wires.beside(page.as("tickets", rows), viewer, asked, rows);
    }
}
