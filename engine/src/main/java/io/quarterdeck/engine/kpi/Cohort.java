package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether we know this customer already (C-35); decided when the contact begins, and frozen. */
public enum Cohort {
    NEW_CUSTOMER,
    RETURNING_CUSTOMER,
    /** Nobody knows who it is. */
    UNKNOWN;

    private static final Duration NEW = Duration.ofDays(90);

    /**
     * New is who never wrote before and has ordered for the first time less than 90 days ago, or not yet.
     *
     * @param firstOrder null when nothing was ever ordered
     */
    public static Cohort at(Instant contact, @Nullable Instant firstOrder, boolean wroteBefore) {
        var fresh = firstOrder == null || firstOrder.plus(NEW).isAfter(contact);
        return fresh && !wroteBefore ? NEW_CUSTOMER : RETURNING_CUSTOMER;
    }

    /** {@code new_customer}, as dashboards compare. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
