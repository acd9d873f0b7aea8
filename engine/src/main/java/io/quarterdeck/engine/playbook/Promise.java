package io.quarterdeck.engine.playbook;

import java.util.Locale;

/** The deadlines a priority or a channel may set, by the name the file gives them. */
public enum Promise {
    FIRST_RESPONSE(""),
    SUBSTANTIVE_RESPONSE(""),
    RESOLUTION_OR_PLAN(""),
    RESOLUTION(""),
    TRIAGE(""),
    ASSIGN_SENIOR(""),
    STAKEHOLDER_CALL("steps."),
    EXECUTIVE_NOTICE("steps.");

    private final String under;

    Promise(String under) {
        this.under = under;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it stands below its priority: {@code steps.stakeholder_call}. */
    public String path() {
        return under + key();
    }
}
