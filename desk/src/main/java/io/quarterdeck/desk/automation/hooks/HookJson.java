package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.automation.hooks.calling.Outcome;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A webhook and its calls on the native wire. */
record HookJson(
        @Means(HookId.class) String id,
        String name,
        @Nullable String description,
        boolean active,
        String endpoint,
        String method,
        HookTarget.Format format,
        Map<String, String> headers,
        List<String> subscriptions,
        @Nullable AuthenticationJson authentication,
        Instant createdAt,
        @Means(PersonId.class) long createdBy,
        Instant updatedAt,
        @Means(PersonId.class) long updatedBy) {

    record AuthenticationJson(String type, Map<String, String> data) {}

    record InvocationJson(
            @Means(InvocationId.class) String id,
            @Nullable @Means(TicketId.class) Long ticketId,
            String type,
            String cause,
            @Means(Invocation.State.class) String state,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAt,
            @Nullable Instant endedAt,
            String body) {

        static InvocationJson of(Invocation it) {
            var ticket = it.ticket();
            return new InvocationJson(
                    it.id().value(),
                    ticket == null ? null : ticket.value(),
                    it.type(),
                    it.cause(),
                    it.state().name().toLowerCase(Locale.ROOT),
                    it.attempts(),
                    it.createdAt(),
                    it.endedAt() == null ? it.nextAt() : null,
                    it.endedAt(),
                    it.body());
        }
    }

    record OutcomeJson(String outcome, @Nullable Integer status, String answer) {
        static OutcomeJson of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Delivered(var status, var answer) -> new OutcomeJson("delivered", status, answer);
                case Outcome.Answered(var status, var answer, var _) -> new OutcomeJson("answered", status, answer);
                case Outcome.Refused(var why) -> new OutcomeJson("refused", null, why);
                case Outcome.Late(var why) -> new OutcomeJson("late", null, why);
                case Outcome.Unreachable(var why) -> new OutcomeJson("unreachable", null, why);
            };
        }
    }

    record AttemptJson(int number, Instant startedAt, Instant endedAt, OutcomeJson result) {
        static AttemptJson of(Attempt it) {
            return new AttemptJson(it.number(), it.startedAt(), it.endedAt(), OutcomeJson.of(it.outcome()));
        }
    }

    static HookJson of(Hook it) {
        var shown = it.authentication();
        return new HookJson(
                it.id().value(),
                it.name(),
                it.description(),
                it.active(),
                it.target().endpoint(),
                it.target().method().name(),
                it.target().format(),
                it.target().sortedHeaders(),
                it.subscriptions(),
                shown == null ? null : new AuthenticationJson(shown.type().word(), shown.data()),
                it.created().at(),
                it.created().by().value(),
                it.updated().at(),
                it.updated().by().value());
    }
}
