package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;

/** Cuts a stretch of time at every quarter of an hour. */
final class Quarters {

    /** Takes one piece: where it begins, and how many milliseconds it lasts. */
    interface Piece {
        void take(Instant from, long millis);
    }

    private Quarters() {}

    static void split(Instant from, Instant to, Piece piece) {
        for (var start = from; start.isBefore(to); ) {
            var edge = Cell.startOf(Cell.quarterOf(start) + 1);
            var end = edge.isBefore(to) ? edge : to;
            piece.take(start, Duration.between(start, end).toMillis());
            start = end;
        }
    }
}
