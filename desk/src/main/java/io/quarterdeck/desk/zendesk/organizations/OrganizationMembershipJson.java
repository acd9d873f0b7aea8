package io.quarterdeck.desk.zendesk.organizations;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.customers.OrganizationMembership;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** That a user belongs to an organization, as the wire shows it. */
record OrganizationMembershipJson(
        long id,
        String url,
        long userId,
        long organizationId,
        @JsonProperty("default") boolean isDefault,
        String organizationName,
        boolean viewTickets,
        Instant createdAt,
        Instant updatedAt) {

    static OrganizationMembershipJson of(Asked asked, OrganizationMembership it) {
        return new OrganizationMembershipJson(
                it.id(),
                asked.url("organization_memberships", it.id()),
                it.customer().value(),
                it.organization().value(),
                it.isDefault(),
                it.organizationName(),
                it.sharedTickets(),
                it.createdAt(),
                it.updatedAt());
    }
}
