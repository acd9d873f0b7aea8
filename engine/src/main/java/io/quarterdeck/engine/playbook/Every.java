package io.quarterdeck.engine.playbook;

import java.util.Locale;

/** How often something is due. */
public enum Every {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code quarterly}. */
    public String adverb() {
        return this == DAY ? "daily" : word() + "ly";
    }
}
