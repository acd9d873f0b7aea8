package io.quarterdeck.engine.playbook;

import org.jspecify.annotations.Nullable;

/**
 * A text that goes to customers; {@code promise} says that it promises something (C-67 to C-69). Without a body it takes
 * the desk's own, which names the number, the expected time and the agent.
 */
public record Template(
        String name, String subject, @Nullable String body, boolean promise) {}
