package io.quarterdeck.desk.customers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One address or number by which a customer is known; of each kind one is the primary. */
public record Address(
        AddressId id,
        CustomerId customer,
        Kind kind,
        String value,
        boolean isPrimary,
        @Nullable Instant verifiedAt,
        int bounces,
        Instant createdAt,
        Instant updatedAt) {

    /** Where it leads. */
    public enum Kind {
        EMAIL,
        PHONE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean verified() {
        return verifiedAt != null;
    }
}
