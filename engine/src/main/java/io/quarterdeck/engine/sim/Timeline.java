package io.quarterdeck.engine.sim;

import java.time.Instant;

/** The clock of a run: microseconds since it began, which databases and promises count as well. */
record Timeline(long startSecond) {
    static final long SECOND = 1_000_000;
    static final long INTERVAL = Days.INTERVAL.toSeconds() * SECOND;
    private static final int NANOS = 1000;

    static Timeline from(Instant start) {
        return new Timeline(start.getEpochSecond());
    }

    long micros(Instant at) {
        return (at.getEpochSecond() - startSecond) * SECOND + at.getNano() / NANOS;
    }

    Instant instant(long micros) {
        return Instant.ofEpochSecond(startSecond + micros / SECOND, micros % SECOND * NANOS);
    }

    /** Never earlier than that many seconds, so that work is done when it is done. */
    static long later(long now, double seconds) {
        var later = now + Math.ceil(seconds * SECOND);
        return later < Ticket.NEVER ? (long) later : Ticket.NEVER;
    }

    static double seconds(long micros) {
        return micros / (double) SECOND;
    }
}
