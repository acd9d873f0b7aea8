package io.quarterdeck.desk.search;

import io.quarterdeck.engine.time.OpenHours;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds the instant so many hours away, all of them or those that the desk is open. */
final class WorkingHours {

    /** Beyond this nothing is asked for. */
    static final Duration FAR = Duration.ofDays(36_500);

    private static final int FEWEST_OPEN_SHARE = 60;

    private WorkingHours() {}

    static Instant after(Instant now, int hours, @Nullable OpenHours open) {
        return open == null ? now.plus(Duration.ofHours(hours)) : open.add(now, Duration.ofHours(hours));
    }

    /** The latest instant from which so many open hours have passed; found by halving, for time only runs forwards. */
    static Instant before(Instant now, int hours, @Nullable OpenHours open) {
        var length = Duration.ofHours(hours);
        if (open == null || hours == 0) {
            return now.minus(length);
        }
        var early = now.minus(length.multipliedBy(FEWEST_OPEN_SHARE)).getEpochSecond();
        var late = now.minus(length).getEpochSecond();
        while (late - early > 1) {
            var middle = (early + late) / 2;
            if (open.between(Instant.ofEpochSecond(middle), now).compareTo(length) >= 0) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return Instant.ofEpochSecond(early);
    }
}
