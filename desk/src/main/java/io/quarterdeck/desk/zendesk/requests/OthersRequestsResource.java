package io.quarterdeck.desk.zendesk.requests;

import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody, or an organization, asked for, shown to the staff as they themselves see it. */
@RestController
@RequestMapping("/api/v2")
class OthersRequestsResource {

    private final RequestWires wires;
    private final Profiles profiles;
    private final Organizations organizations;

    OthersRequestsResource(RequestWires wires, Profiles profiles, Organizations organizations) {
        this.wires = wires;
        this.profiles = profiles;
        this.organizations = organizations;
    }

    @GetMapping("/users/{id}/requests")
    @Needs(READ)
    Envelope ofUser(Viewer viewer, Asked asked, @PathVariable long id) {
        var customer = profiles.get(viewer, new CustomerId(id)).id();
        return wires.list(viewer, asked, new Which.RequestedBy(customer));
    }

    @GetMapping("/organizations/{id}/requests")
    @Needs(READ)
    Envelope ofOrganization(Viewer viewer, Asked asked, @PathVariable long id) {
        var organization = organizations.get(viewer, new OrganizationId(id)).id();
        return wires.list(viewer, asked, new Which.Of(organization));
    }
}
