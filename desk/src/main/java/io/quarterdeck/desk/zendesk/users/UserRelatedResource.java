package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.OrganizationMemberships;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.zendesk.wire.Count;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much a user has to do with. */
@RestController
@RequestMapping("/api/v2/users/{id}")
class UserRelatedResource {

    record RelatedJson(
            long assignedTickets,
            long requestedTickets,
            long ccdTickets,
            long followedTickets,
            long organizationSubscriptions,
            long topics,
            long topicComments,
            long votes,
            long subscriptions,
            long entrySubscriptions,
            long forumSubscriptions) {}

    private final UserPages users;
    private final Customers customers;
    private final TicketLists tickets;
    private final OrganizationMemberships organizations;
    private final Count counts;

    UserRelatedResource(
            UserPages users,
            Customers customers,
            TicketLists tickets,
            OrganizationMemberships organizations,
            Count counts) {
        this.users = users;
        this.customers = customers;
        this.tickets = tickets;
        this.organizations = organizations;
        this.counts = counts;
    }

    @GetMapping("/related")
    @Needs(SEE_TEAM)
    Envelope related(Viewer viewer, @PathVariable long id) {
        var user = users.visible(viewer, new CustomerId(id));
        return Envelope.of(
                "user_related",
                new RelatedJson(
                        assigned(viewer, user),
                        tickets.count(viewer, new Which.RequestedBy(user)),
                        tickets.count(viewer, new Which.CopiedTo(user)),
                        tickets.count(viewer, new Which.FollowedBy(user)),
                        organizations.count(viewer, user, null),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0));
    }

    @GetMapping("/tickets/requested/count")
    @Needs(SEE_TEAM)
    Envelope requested(Viewer viewer, @PathVariable long id) {
        return counts.of(tickets.count(viewer, new Which.RequestedBy(users.visible(viewer, new CustomerId(id)))));
    }

    @GetMapping("/tickets/ccd/count")
    @Needs(SEE_TEAM)
    Envelope copied(Viewer viewer, @PathVariable long id) {
        return counts.of(tickets.count(viewer, new Which.CopiedTo(users.visible(viewer, new CustomerId(id)))));
    }

    @GetMapping("/tickets/assigned/count")
    @Needs(SEE_TEAM)
    Envelope assigned(Viewer viewer, @PathVariable long id) {
        return counts.of(assigned(viewer, users.visible(viewer, new CustomerId(id))));
    }

    private long assigned(Viewer viewer, CustomerId user) {
        return customers
                .person(user)
                .map(it -> tickets.count(viewer, new Which.OwnedBy(it)))
                .orElse(0L);
    }
}
