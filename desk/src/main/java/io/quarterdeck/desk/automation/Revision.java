package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.accounts.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a rule was from an instant on, and who made it so. */
public record Revision(
        RuleId rule, int version, Instant at, @Nullable PersonId author, What what, RuleDraft draft) {

    public enum What {
        CREATED,
        CHANGED,
        DELETED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
