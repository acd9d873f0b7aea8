package io.quarterdeck.engine.measure;

import java.time.Duration;

/** The share of contacts that is answered within a time: {@code 80% within 30s}. */
public record ServiceLevel(Percent share, Duration within) {

    @Override
    public String toString() {
        return share + " within " + within.toSeconds() + "s";
    }
}
