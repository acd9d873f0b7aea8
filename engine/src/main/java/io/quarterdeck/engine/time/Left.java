package io.quarterdeck.engine.time;

import java.time.Duration;
import java.time.Instant;

/** What is left of a promise while its clock stands still, on the clock it runs on. Prints as {@link #parse} reads it. */
public sealed interface Left {

    record Elapsed(Duration length) implements Left {
        @Override
        public String toString() {
            return "elapsed " + length;
        }
    }

    record OpenTime(Duration length) implements Left {
        @Override
        public String toString() {
            return "open " + length;
        }
    }

    /** Wall-clock time that counts on business days only. */
    record BusinessTime(Duration length) implements Left {
        @Override
        public String toString() {
            return "business " + length;
        }
    }

    /** Wall-clock time of any day. */
    record WallTime(Duration length) implements Left {
        @Override
        public String toString() {
            return "wall " + length;
        }
    }

    /** Nothing: the deadline had passed before the clock was stopped, and no pause brings it back. */
    record Passed(Instant due) implements Left {
        @Override
        public String toString() {
            return "passed " + due;
        }
    }

    static Left parse(String text) {
        var parts = text.split(" ", 2);
        return switch (parts[0]) {
            case "elapsed" -> new Elapsed(Duration.parse(parts[1]));
            case "open" -> new OpenTime(Duration.parse(parts[1]));
            case "business" -> new BusinessTime(Duration.parse(parts[1]));
            case "wall" -> new WallTime(Duration.parse(parts[1]));
            case "passed" -> new Passed(Instant.parse(parts[1]));
            default -> throw new IllegalArgumentException("not what is left of a promise: '%s'".formatted(text));
        };
    }
}
