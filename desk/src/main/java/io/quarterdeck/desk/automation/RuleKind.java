package io.quarterdeck.desk.automation;

import io.quarterdeck.engine.rules.Purpose;
import java.util.Locale;

/** What sets a rule going: an update, the hour, or a person. */
public enum RuleKind {
    TRIGGER(Purpose.TRIGGER, 7_000),
    AUTOMATION(Purpose.AUTOMATION, 500),
    MACRO(Purpose.MACRO, 5_000);

    private final Purpose purpose;
    private final int most;

    RuleKind(Purpose purpose, int most) {
        this.purpose = purpose;
        this.most = most;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** How many of them a brand may keep. */
    int most() {
        return most;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
