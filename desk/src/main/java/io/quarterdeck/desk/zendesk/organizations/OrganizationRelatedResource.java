package io.quarterdeck.desk.zendesk.organizations;

import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.ProfileFilter;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.zendesk.wire.Count;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much an organization has to do with. */
@RestController
@RequestMapping("/api/v2/organizations/{id}")
class OrganizationRelatedResource {

    record RelatedJson(long ticketsCount, long usersCount) {}

    private final Organizations organizations;
    private final Profiles profiles;
    private final TicketLists tickets;
    private final Count counts;

    OrganizationRelatedResource(Organizations organizations, Profiles profiles, TicketLists tickets, Count counts) {
        this.organizations = organizations;
        this.profiles = profiles;
        this.tickets = tickets;
        this.counts = counts;
    }

    @GetMapping("/related")
    @Needs(SEE_TEAM)
    Envelope related(Viewer viewer, @PathVariable long id) {
        var organization = organizations.get(viewer, new OrganizationId(id)).id();
        return Envelope.of(
                "organization_related",
                new RelatedJson(
                        tickets.count(viewer, new Which.Of(organization)),
                        profiles.count(viewer, ProfileFilter.in(organization))));
    }

    @GetMapping("/tickets/count")
    @Needs(SEE_TEAM)
    Envelope tickets(Viewer viewer, @PathVariable long id) {
        var organization = organizations.get(viewer, new OrganizationId(id)).id();
        return counts.of(tickets.count(viewer, new Which.Of(organization)));
    }
}
