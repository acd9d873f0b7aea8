package io.quarterdeck.desk.zendesk.organizations;

import io.quarterdeck.desk.customers.Organization;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organization as the wire shows it; what the staff writes down about it is for the staff. */
record OrganizationJson(
        long id,
        String url,
        String name,
        boolean sharedTickets,
        boolean sharedComments,
        @Nullable String externalId,
        Instant createdAt,
        Instant updatedAt,
        List<String> domainNames,
        @Nullable String details,
        @Nullable String notes,
        @Nullable Long groupId,
        List<String> tags,
        Map<String, @Nullable Object> organizationFields) {

    static OrganizationJson of(Asked asked, Organization it, Map<String, @Nullable Object> custom, boolean inside) {
        var about = it.about();
        return new OrganizationJson(
                it.id().value(),
                asked.url("organizations", it.id().value()),
                it.name(),
                about.sharedTickets(),
                about.sharedComments(),
                inside ? about.externalId() : null,
                it.createdAt(),
                it.updatedAt(),
                inside ? about.domains() : List.of(),
                inside ? about.details() : null,
                inside ? about.notes() : null,
                inside && about.group() != null ? about.group().value() : null,
                inside ? about.tags() : List.of(),
                inside ? custom : Map.of());
    }
}
