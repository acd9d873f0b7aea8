package io.quarterdeck.desk.zendesk.organizations;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.OrganizationMembership;
import io.quarterdeck.desk.customers.OrganizationMemberships;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Memberships of organizations as the wire shows and describes them. */
@Component
class OrganizationMembershipPages {

    private final OrganizationMemberships memberships;
    private final Sideloads sideloads;

    OrganizationMembershipPages(OrganizationMemberships memberships, Sideloads sideloads) {
        this.memberships = memberships;
        this.sideloads = sideloads;
    }

    Envelope page(Viewer viewer, Asked asked, @Nullable CustomerId customer, @Nullable OrganizationId organization) {
        var page = asked.page(ById.listing(
                () -> memberships.count(viewer, customer, organization),
                slice -> memberships.list(viewer, customer, organization, slice),
                OrganizationMembership::id));
        var json = page.rows().stream()
                .map(it -> OrganizationMembershipJson.of(asked, it))
                .toList();
        return sideloads
                .beside(page.as("organization_memberships", json), viewer, asked)
                .with(
                        "users",
                        json.stream().map(OrganizationMembershipJson::userId).toList())
                .with(
                        "organizations",
                        json.stream()
                                .map(OrganizationMembershipJson::organizationId)
                                .toList())
                .envelope();
    }

    static Envelope one(Asked asked, OrganizationMembership it) {
        return Envelope.of("organization_membership", OrganizationMembershipJson.of(asked, it));
    }

    /** A membership of this user, and of nobody else. */
    OrganizationMembership of(Viewer viewer, CustomerId user, long id) {
        var membership = memberships.get(viewer, id);
        if (!membership.customer().equals(user)) {
            throw Refusal.notFound("organization membership " + id);
        }
        return membership;
    }

    @Transactional
    public OrganizationMembership add(Viewer viewer, Said said) {
        var user = said.number("user_id", null);
        var organization = said.number("organization_id", null);
        if (user == null) {
            throw Said.wrong("user_id", "BlankValue", "cannot be blank");
        }
        if (organization == null) {
            throw Said.wrong("organization_id", "BlankValue", "cannot be blank");
        }
        var customer = new CustomerId(user);
        var wanted = new OrganizationId(organization);
        if (memberships.count(viewer, customer, wanted) > 0) {
            throw Said.wrong("user_id", "DuplicateValue", "has already been taken: they belong to that organization");
        }
        return memberships.join(viewer, customer, wanted, said.flag("default", false));
    }
}
