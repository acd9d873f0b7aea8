package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That a rule ran on a ticket, or was kept from it, and why: conditions with what they saw, and what was done. */
public record RuleRun(
        TicketId ticket,
        @Nullable RuleId rule,
        Instant at,
        Outcome outcome,
        String cause,
        List<SeenJson> seen,
        Map<String, Object> done) {

    public RuleRun {
        seen = List.copyOf(seen);
        done = Map.copyOf(done);
    }

    /** What came of it. */
    public enum Outcome {
        FIRED,
        /** It had fired in this update and wanted to again: some rules undo each other's work. */
        WOULD_FIRE_AGAIN,
        /** The ticket has borne as many rules in an hour as it may. */
        OUT_OF_FIRINGS,
        /** Rules caused rules caused rules. */
        TOO_DEEP,
        /** What it wanted may not be. */
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One condition, what it saw, and whether it held. */
    public record SeenJson(String field, String operator, String value, String saw, boolean held) {}
}
