package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer with all that is known of them; for who belongs to the brand, as whom. */
public record Profile(
        CustomerId id,
        Facts facts,
        @Nullable String email,
        boolean verified,
        @Nullable PersonId person,
        Role role,
        @Nullable OrganizationId organization,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Departure departure) {

    /** That a customer is here no more: since when, whose doing, scrubbed when, and as whom they live on. */
    public record Departure(
            Instant at,
            @Nullable PersonId by,
            @Nullable Instant scrubbedAt,
            @Nullable CustomerId mergedInto) {}

    public boolean active() {
        return departure == null;
    }

    public boolean isStaff() {
        return role.isStaff();
    }
}
