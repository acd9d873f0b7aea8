package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a contact is solved, since when, and how long it was the customer's turn before. */
final class Resolution {
    private @Nullable Instant solvedAt;
    private @Nullable Instant firstSolvedAt;
    private @Nullable Instant reopenedAt;
    private @Nullable Instant pausedAt;
    private Duration paused = Duration.ZERO;
    /** What was paused when it was solved last: a solved contact that is reopened was not the customer's to move. */
    private Duration pausedUntilSolved = Duration.ZERO;

    void pause(Instant at) {
        pausedAt = pausedAt == null && solvedAt == null ? at : pausedAt;
    }

    void resume(Instant at) {
        if (pausedAt != null) {
            paused = paused.plus(Duration.between(pausedAt, at));
            pausedAt = null;
        }
    }

    void solve(Instant at) {
        resume(at);
        pausedUntilSolved = paused;
        solvedAt = at;
        firstSolvedAt = firstSolvedAt == null ? at : firstSolvedAt;
    }

    void reopen(Instant at) {
        if (solvedAt != null) {
            solvedAt = null;
            reopenedAt = reopenedAt == null ? at : reopenedAt;
        }
    }

    /** Null while it is open. */
    @Nullable
    Instant solvedAt() {
        return solvedAt;
    }

    /** Null unless it was ever solved. */
    @Nullable
    Instant firstSolvedAt() {
        return firstSolvedAt;
    }

    /** Null unless it was opened again. */
    @Nullable
    Instant reopenedAt() {
        return reopenedAt;
    }

    boolean waitsForCustomer() {
        return pausedAt != null;
    }

    Duration pausedUntilSolved() {
        return pausedUntilSolved;
    }
}
