package io.quarterdeck.desk.automation.hooks.calling;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * How long to wait before the next attempt: anything up to a bound that doubles from five seconds to an hour, so that
 * receivers which come back are not called by everybody at once; and never less than they asked for (immunity 32).
 */
@Component
public class Patience {

    /** For so long a delivery is tried at least. */
    public static final Duration AT_LEAST = Duration.ofHours(24);

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofMillis(500);

    private final RandomGenerator dice;

    Patience(RandomGenerator dice) {
        this.dice = dice;
    }

    public Duration after(int attempts, Optional<Duration> asked) {
        var drawn = Duration.ofMillis(dice.nextLong(bound(attempts).toMillis()));
        return max(max(drawn, SHORTEST), min(asked.orElse(Duration.ZERO), AT_LEAST));
    }

    static Duration bound(int attempts) {
        return min(FIRST.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, 20)), LONGEST);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
