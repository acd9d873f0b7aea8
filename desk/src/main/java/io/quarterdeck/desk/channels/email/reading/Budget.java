package io.quarterdeck.desk.channels.email.reading;

import java.time.Instant;
import java.time.InstantSource;

/** What reading one mail has cost so far; whoever overspends is hostile. */
final class Budget {

    private final Limits limits;
    private final InstantSource clock;
    private final Instant end;
    private int parts;
    private long bytes;

    Budget(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.end = clock.instant().plus(limits.patience());
    }

    void part(int depth) {
        parts++;
        if (parts > limits.structure().parts()) {
            throw new Hostile(
                    Quarantine.TOO_MANY_PARTS,
                    "More than %d parts".formatted(limits.structure().parts()));
        }
        if (depth > limits.structure().depth()) {
            throw new Hostile(
                    Quarantine.TOO_DEEP,
                    "Parts nest deeper than %d".formatted(limits.structure().depth()));
        }
        step();
    }

    void bytes(long read) {
        bytes += read;
        if (bytes > limits.structure().bytes()) {
            throw new Hostile(
                    Quarantine.TOO_LARGE,
                    "More than %d bytes".formatted(limits.structure().bytes()));
        }
        step();
    }

    void step() {
        if (clock.instant().isAfter(end)) {
            throw new Hostile(Quarantine.TOO_SLOW, "Not read after %s".formatted(limits.patience()));
        }
    }
}
