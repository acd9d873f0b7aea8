package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ZoneNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as the staff sees them. */
record UserJson(
        long id,
        String url,
        String name,
        @Nullable String email,
        Instant createdAt,
        Instant updatedAt,
        String timeZone,
        String ianaTimeZone,
        @Nullable String phone,
        @Nullable Boolean sharedPhoneNumber,
        @Nullable Object photo,
        long localeId,
        String locale,
        @Nullable Long organizationId,
        String role,
        boolean verified,
        @Nullable String externalId,
        List<String> tags,
        @Nullable String alias,
        boolean active,
        boolean shared,
        boolean sharedAgent,
        @Nullable Instant lastLoginAt,
        boolean twoFactorAuthEnabled,
        @Nullable String signature,
        @Nullable String details,
        @Nullable String notes,
        @Nullable Integer roleType,
        @Nullable Long customRoleId,
        boolean moderator,
        @Nullable String ticketRestriction,
        boolean onlyPrivateComments,
        boolean restrictedAgent,
        boolean suspended,
        @Nullable Long defaultGroupId,
        boolean reportCsv,
        Map<String, @Nullable Object> userFields) {

    /** What a user may see of themselves, and a little of others. */
    record EndUserJson(
            long id,
            String url,
            String name,
            @Nullable String email,
            Instant createdAt,
            Instant updatedAt,
            String timeZone,
            String ianaTimeZone,
            @Nullable String phone,
            @Nullable Boolean sharedPhoneNumber,
            @Nullable Object photo,
            long localeId,
            String locale,
            @Nullable Long organizationId,
            String role,
            boolean verified) {}

    private static final String USUAL_ZONE = "Etc/UTC";
    private static final String USUAL_LOCALE = "en-US";
    private static final long ENGLISH = 1;

    static UserJson of(
            Asked asked, Profile it, @Nullable Long defaultGroup, Map<String, @Nullable Object> customFields) {
        var facts = it.facts();
        var zone = facts.timeZone() == null ? USUAL_ZONE : facts.timeZone();
        var end = it.role() == Role.CUSTOMER;
        return new UserJson(
                it.id().value(),
                asked.url("users", it.id().value()),
                facts.name(),
                it.email(),
                it.createdAt(),
                it.updatedAt(),
                ZoneNames.name(zone),
                zone,
                facts.phone(),
                facts.phone() == null ? null : false,
                null,
                ENGLISH,
                facts.locale() == null ? USUAL_LOCALE : facts.locale(),
                it.organization() == null ? null : it.organization().value(),
                WireRole.of(it.role()).word(),
                it.verified(),
                facts.externalId(),
                facts.tags(),
                facts.alias(),
                it.active(),
                false,
                false,
                null,
                false,
                facts.signature(),
                facts.details(),
                facts.notes(),
                WireRole.type(it.role()),
                end ? null : WireRole.customRole(it.role()),
                false,
                end ? "requested" : null,
                it.role() == Role.LIGHT_AGENT,
                false,
                facts.suspended(),
                defaultGroup,
                it.role() == Role.ADMIN,
                customFields);
    }

    /** The part that is shown to those who are not on the staff; of others they see no address. */
    EndUserJson outside(boolean own) {
        return new EndUserJson(
                id,
                url,
                name,
                own ? email : null,
                createdAt,
                updatedAt,
                timeZone,
                ianaTimeZone,
                own ? phone : null,
                own ? sharedPhoneNumber : null,
                photo,
                localeId,
                locale,
                organizationId,
                role,
                verified);
    }
}
