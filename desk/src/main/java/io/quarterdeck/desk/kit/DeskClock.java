package io.quarterdeck.desk.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock of the desk. It ticks in microseconds, the finest instant that the database keeps, and can be set
 * for a piece of work: the demo plays three days in seconds, a story stands on a fixed instant.
 */
public final class DeskClock extends Clock {

    private static final ScopedValue<Clock> SET = ScopedValue.newInstance();

    private final Clock wall = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private volatile Clock standing = wall;

    /** Does a piece of work as if it were {@code at}. */
    public static void at(Instant at, Runnable work) {
        ScopedValue.where(SET, Clock.fixed(at, ZoneOffset.UTC)).run(work);
    }

    /** Stops the clock of the whole desk at an instant, for tests that drive a running server. */
    public void standAt(Instant at) {
        standing = Clock.fixed(at, ZoneOffset.UTC);
    }

    public void runAgain() {
        standing = wall;
    }

    @Override
    public Instant instant() {
        return (SET.isBound() ? SET.get() : standing).instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones are explicit: ask an instant and say where");
    }
}
