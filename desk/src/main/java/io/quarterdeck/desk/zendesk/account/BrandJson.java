package io.quarterdeck.desk.zendesk.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.accounts.Brand;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A brand as the wire shows it. Brands are tenants: the one that the caller is inside of is the default. */
record BrandJson(
        long id,
        String url,
        String name,
        String subdomain,
        String brandUrl,
        boolean hasHelpCenter,
        String helpCenterState,
        boolean active,
        @JsonProperty("default") boolean isDefault,
        @JsonProperty("is_deleted") boolean deleted,
        @Nullable Object logo,
        List<Long> ticketFormIds,
        @Nullable String signatureTemplate,
        @Nullable String hostMapping,
        Instant createdAt,
        Instant updatedAt) {

    static BrandJson of(Brand brand, boolean isDefault, Asked asked) {
        return new BrandJson(
                brand.id().value(),
                asked.url("brands", brand.id().value()),
                brand.name(),
                brand.key(),
                asked.address(""),
                true,
                "enabled",
                !brand.isRetired(),
                isDefault,
                brand.isRetired(),
                null,
                List.of(),
                null,
                null,
                brand.createdAt(),
                brand.updatedAt());
    }
}
