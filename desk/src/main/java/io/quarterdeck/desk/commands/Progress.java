package io.quarterdeck.desk.commands;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says on standard error how far something is that takes longer than a second: a line a second, and nothing else. */
interface Progress {
    Duration PATIENCE = Duration.ofSeconds(1);

    void done(int some, int all);

    static Progress none() {
        return (_, _) -> {};
    }

    static Progress on(Shell shell) {
        return new Lines(shell.err(), shell.clock(), shell.clock().instant());
    }

    final class Lines implements Progress {
        private final PrintStream err;
        private final Clock clock;
        private Instant last;

        private Lines(PrintStream err, Clock clock, Instant begun) {
            this.err = err;
            this.clock = clock;
            this.last = begun;
        }

        @Override
        public void done(int some, int all) {
            var now = clock.instant();
            if (some < all && Duration.between(last, now).compareTo(PATIENCE) > 0) {
                err.printf("played %d of %d runs%n", some, all);
                last = now;
            }
        }
    }
}
