package io.quarterdeck.engine.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be looked for. */
public enum Thing {
    TICKET,
    USER,
    ORGANIZATION,
    GROUP;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Thing> named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
