package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a webhook is to be. */
public record HookWish(
        String name,
        @Nullable String description,
        boolean active,
        HookTarget target,
        List<String> subscriptions,
        Credentials credentials) {

    private static final int MOST_SUBSCRIPTIONS = 50;

    /** What becomes of the secret that the receiver is shown. */
    public sealed interface Credentials {

        /** As they are; a new webhook then has none. */
        record Kept() implements Credentials {}

        record Dropped() implements Credentials {}

        record Given(HookAuthentication authentication) implements Credentials {}
    }

    public HookWish {
        if (name.isBlank() || name.length() > 200) {
            throw Refusal.invalid("name", "A webhook needs a name of 1 to 200 characters");
        }
        if (description != null && description.length() > 2_000) {
            throw Refusal.invalid("description", "A webhook's description has at most 2,000 characters");
        }
        check(subscriptions, target);
        subscriptions = List.copyOf(subscriptions);
    }

    private static void check(List<String> subscriptions, HookTarget target) {
        if (subscriptions.isEmpty() || subscriptions.size() > MOST_SUBSCRIPTIONS) {
            throw Refusal.invalid("subscriptions", "Name 1 to %d subscriptions".formatted(MOST_SUBSCRIPTIONS));
        }
        for (var it : subscriptions) {
            if (!it.equals(Hook.BY_RULES) && !HookFacts.isKnown(it)) {
                throw Refusal.invalid(
                        "subscriptions",
                        "There is no subscription '%.100s'; use %s or one of %s"
                                .formatted(it, Hook.BY_RULES, String.join(", ", HookFacts.types())));
            }
        }
        var hearsFacts = subscriptions.stream().anyMatch(it -> !it.equals(Hook.BY_RULES));
        if (hearsFacts && subscriptions.contains(Hook.BY_RULES)) {
            throw Refusal.invalid("subscriptions", "A webhook is called by rules or hears events, not both");
        }
        if (hearsFacts && (target.method() != HookTarget.Method.POST || target.format() != HookTarget.Format.JSON)) {
            throw Refusal.invalid("subscriptions", "Events are told by POST and as JSON");
        }
    }
}
