package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.fields.FieldValues;
import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.desk.kit.Means;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers as the native API shows them; what the staff writes down about a customer is for the staff. */
final class CustomerJson {

    record ProfileJson(
            @Means(CustomerId.class) long id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable @Means(OrganizationId.class) Long organization,
            Role role,
            boolean verified,
            boolean active,
            Instant createdAt,
            Instant updatedAt,
            @Nullable InsideJson inside) {}

    record InsideJson(
            @Nullable @Means(PersonId.class) Long person,
            @Nullable String externalId,
            @Nullable String alias,
            @Nullable String details,
            @Nullable String notes,
            @Nullable String signature,
            List<String> tags,
            Map<String, @Nullable Object> fields,
            boolean suspended,
            @Nullable Instant deletedAt,
            @Nullable Instant scrubbedAt,
            @Nullable @Means(CustomerId.class) Long mergedInto) {}

    record AddressJson(
            @Means(AddressId.class) long id, Address.Kind kind, String value, boolean primary, boolean verified, Instant createdAt) {}

    /** A customer as they are wanted; what is left out stays as it is, and null clears. */
    record WishJson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String externalId,
            @Nullable String alias,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable String details,
            @Nullable String notes,
            @Nullable String signature,
            @Nullable List<String> tags,
            @Nullable List<String> additionalTags,
            @Nullable List<String> removeTags,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable Boolean suspended,
            @Nullable Boolean verified,
            @Nullable @Means(OrganizationId.class) Long organizationId,
            @Nullable Role role) {}

    private CustomerJson() {}

    static ProfileJson of(Viewer viewer, Profile it, FieldValues custom) {
        var facts = it.facts();
        var near = viewer.role().isStaff() || Authority.isOwn(viewer, it);
        return new ProfileJson(
                it.id().value(),
                facts.name(),
                near ? it.email() : null,
                near ? facts.phone() : null,
                near ? facts.locale() : null,
                near ? facts.timeZone() : null,
                number(it.organization()),
                it.role(),
                it.verified(),
                it.active(),
                it.createdAt(),
                it.updatedAt(),
                viewer.role().isStaff() ? inside(it, custom) : null);
    }

    private static InsideJson inside(Profile it, FieldValues custom) {
        var facts = it.facts();
        var departure = it.departure();
        return new InsideJson(
                number(it.person()),
                facts.externalId(),
                facts.alias(),
                facts.details(),
                facts.notes(),
                facts.signature(),
                facts.tags(),
                custom.all(facts.fields()),
                facts.suspended(),
                departure == null ? null : departure.at(),
                departure == null ? null : departure.scrubbedAt(),
                departure == null ? null : number(departure.mergedInto()));
    }

    static AddressJson of(Address it) {
        return new AddressJson(it.id().value(), it.kind(), it.value(), it.isPrimary(), it.verified(), it.createdAt());
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
