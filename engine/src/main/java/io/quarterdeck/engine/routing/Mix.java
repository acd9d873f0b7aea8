package io.quarterdeck.engine.routing;

import java.util.Set;

/** The channels a person takes; a newcomer takes one contact at a time on each of them (C-21). */
public record Mix(Set<String> channels, boolean newcomer) {
    public Mix {
        channels = Set.copyOf(channels);
    }

    public static Mix of(String... channels) {
        return new Mix(Set.of(channels), false);
    }
}
