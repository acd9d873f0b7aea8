package io.quarterdeck.desk.automation.hooks.calling;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the desk from calling an endpoint that fails. It opens when most calls of the last minutes failed, lets one
 * call at a time through after a rest, closes after a few that went well, and rests longer each time it opens again.
 *
 * @param since when counting began
 * @param openUntil when the next call may go through, unless it is closed
 * @param opened how many times in a row it opened without having healed
 * @param healed how many calls in a row went well since it opened
 */
public record Breaker(State state, int tried, int failed, Instant since, Instant openUntil, int opened, int healed) {

    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    static final Duration WINDOW = Duration.ofMinutes(5);
    static final Duration SHORTEST_REST = Duration.ofSeconds(30);
    static final Duration LONGEST_REST = Duration.ofMinutes(15);
    private static final int FEWEST = 10;
    private static final int FAILED_OF_100 = 70;
    private static final int HEALS = 2;

    public static Breaker closed(Instant now) {
        return new Breaker(State.CLOSED, 0, 0, now, now, 0, 0);
    }

    /** How many calls may go out now, of as many as one would like. */
    public int lets(int wanted, Instant now) {
        return switch (state) {
            case CLOSED -> wanted;
            case OPEN, HALF_OPEN -> now.isBefore(openUntil) ? 0 : Math.min(1, wanted);
        };
    }

    /** A call goes through an open breaker; until it is over, or lost, no other does. */
    public Breaker probing(Instant lost) {
        return state == State.CLOSED ? this : new Breaker(State.HALF_OPEN, tried, failed, since, lost, opened, healed);
    }

    public Breaker after(boolean went, Instant now) {
        return switch (state) {
            case CLOSED -> counted(went, now);
            // a call that began before it opened
            case OPEN -> this;
            case HALF_OPEN -> went ? healing(now) : opened(now);
        };
    }

    private Breaker counted(boolean went, Instant now) {
        var fresh = now.isBefore(since.plus(WINDOW)) ? this : closed(now);
        var counted = new Breaker(
                State.CLOSED, fresh.tried + 1, fresh.failed + (went ? 0 : 1), fresh.since, fresh.openUntil, 0, 0);
        return counted.tried >= FEWEST && counted.failed * 100 >= FAILED_OF_100 * counted.tried
                ? counted.opened(now)
                : counted;
    }

    private Breaker healing(Instant now) {
        return healed + 1 >= HEALS
                ? closed(now)
                : new Breaker(State.HALF_OPEN, tried, failed, since, now, opened, healed + 1);
    }

    private Breaker opened(Instant now) {
        var rest = SHORTEST_REST.multipliedBy(1L << Math.min(opened, 10));
        var until = now.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
        return new Breaker(State.OPEN, 0, 0, now, until, opened + 1, 0);
    }
}
