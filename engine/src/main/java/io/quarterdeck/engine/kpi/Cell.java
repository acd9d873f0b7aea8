package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;

/** A quarter of an hour by UTC, counted from 1970, of one slice: the smallest thing that is summed. */
public record Cell(long quarter, Slice slice) implements Comparable<Cell> {
    static final Duration LENGTH = Duration.ofMinutes(15);

    public static Cell at(Instant at, Slice slice) {
        return new Cell(quarterOf(at), slice);
    }

    static long quarterOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), LENGTH.toSeconds());
    }

    static boolean onTheStroke(Instant at) {
        return at.equals(startOf(quarterOf(at)));
    }

    static Instant startOf(long quarter) {
        return Instant.ofEpochSecond(quarter * LENGTH.toSeconds());
    }

    public Instant starts() {
        return startOf(quarter);
    }

    @Override
    public int compareTo(Cell other) {
        var order = Long.compare(quarter, other.quarter);
        return order != 0 ? order : slice.compareTo(other.slice);
    }
}
