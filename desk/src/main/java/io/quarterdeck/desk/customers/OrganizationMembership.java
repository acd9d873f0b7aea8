package io.quarterdeck.desk.customers;

import java.time.Instant;

/** That a customer belongs to an organization; one of theirs is the one for which they write. */
public record OrganizationMembership(
        long id,
        CustomerId customer,
        OrganizationId organization,
        String organizationName,
        boolean sharedTickets,
        boolean isDefault,
        Instant createdAt,
        Instant updatedAt) {}
