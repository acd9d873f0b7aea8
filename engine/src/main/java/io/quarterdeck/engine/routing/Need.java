package io.quarterdeck.engine.routing;

import org.jspecify.annotations.Nullable;

/**
 * What a piece of work asks for, in the names of the playbook. An intent that nobody knows yet is null; a priority of
 * null is the one that the intent brings.
 */
public record Need(
        String channel, @Nullable String intent, @Nullable String priority) {

    public static Need of(String channel, @Nullable String intent) {
        return new Need(channel, intent, null);
    }
}
