package io.quarterdeck.desk.zendesk.hooks;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.automation.hooks.Hook;
import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A webhook as the wire shows it; its people are named by the ids of their rows as customers. */
record WebhookJson(
        String id,
        String name,
        @Nullable String description,
        String status,
        List<String> subscriptions,
        String endpoint,
        String httpMethod,
        HookTarget.Format requestFormat,
        @Nullable AuthenticationJson authentication,
        @Nullable Map<String, String> customHeaders,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    /** What may be read again of how a webhook proves itself. */
    record AuthenticationJson(String type, Map<String, String> data, String addPosition) {

        static @Nullable AuthenticationJson of(HookAuthentication.@Nullable Shown shown) {
            return shown == null ? null : new AuthenticationJson(shown.type().word(), shown.data(), "header");
        }
    }

    static WebhookJson of(Hook it, Function<PersonId, String> people) {
        return new WebhookJson(
                it.id().value(),
                it.name(),
                it.description(),
                it.active() ? "active" : "inactive",
                it.subscriptions(),
                it.target().endpoint(),
                it.target().method().name(),
                it.target().format(),
                AuthenticationJson.of(it.authentication()),
                it.target().headers().isEmpty() ? null : it.target().sortedHeaders(),
                it.created().at(),
                people.apply(it.created().by()),
                it.updated().at(),
                people.apply(it.updated().by()));
    }
}
