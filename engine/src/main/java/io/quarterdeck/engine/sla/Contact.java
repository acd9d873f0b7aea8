package io.quarterdeck.engine.sla;

import org.jspecify.annotations.Nullable;

/** What decides which promises apply to a ticket; the intent is null while nobody knows it, the plan when none is paid. */
public record Contact(
        String channel,
        String priority,
        @Nullable String intent,
        @Nullable String plan) {

    public Contact(String channel, String priority, @Nullable String intent) {
        this(channel, priority, intent, null);
    }
}
