package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a webhook is told.
 *
 * @param cause the rule or the event that it comes of
 */
public record Invocation(
        InvocationId id,
        HookId hook,
        @Nullable TicketId ticket,
        String type,
        String cause,
        String body,
        State state,
        int attempts,
        Instant createdAt,
        Instant giveUpAt,
        Instant nextAt,
        @Nullable Instant endedAt) {

    /** Where it is on its way. */
    public enum State {
        WAITING,
        SENDING,
        DELIVERED,
        FAILED
    }
}
