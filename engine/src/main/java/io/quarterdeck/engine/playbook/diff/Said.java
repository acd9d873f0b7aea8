package io.quarterdeck.engine.playbook.diff;

import org.jspecify.annotations.Nullable;

/** What a playbook says at one place; the key stays when an item moves within its list, the path does not. */
sealed interface Said {

    String key();

    String path();

    /** Something with a name of its own, told as a whole when it comes or goes: {@code intent gift_card}. */
    record Item(String key, String path, String name, String summary, Sense sense) implements Said {}

    /** One value; {@code form} is the sentence with a gap for it. */
    record Value(
            String key, String path, String form, @Nullable Object value, Sense sense) implements Said {}
}
