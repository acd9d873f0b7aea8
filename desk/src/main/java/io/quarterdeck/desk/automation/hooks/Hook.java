package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as everybody may see it: all but its secrets. */
public record Hook(
        HookId id,
        String name,
        @Nullable String description,
        boolean active,
        HookTarget target,
        List<String> subscriptions,
        HookAuthentication.@Nullable Shown authentication,
        Signed created,
        Signed updated) {

    /** The subscription of a webhook that triggers and automations call. */
    public static final String BY_RULES = "conditional_ticket_events";

    /** Who did it, when. */
    public record Signed(PersonId by, Instant at) {}

    boolean hears(String type) {
        return active && subscriptions.contains(type);
    }
}
