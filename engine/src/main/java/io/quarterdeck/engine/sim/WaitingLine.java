package io.quarterdeck.engine.sim;

import java.util.Arrays;

/** Contacts of one type in the order in which they came: a ring that grows when it must and is never given up. */
final class WaitingLine {
    private static final int FIELDS = 4;
    private double[] ring = new double[FIELDS * 64];
    private int head;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(double arrived, double givesUp, double handling) {
        if (size * FIELDS == ring.length) {
            grow();
        }
        var place = (head + size * FIELDS) & ring.length - 1;
        ring[place] = arrived;
        ring[place + 1] = givesUp;
        ring[place + 2] = handling;
        ring[place + 3] = handling;
        size++;
    }

    /** One that was interrupted comes first again, with what is {@code left} of its handling. */
    void addFirst(double arrived, double left, double handling) {
        if (size * FIELDS == ring.length) {
            grow();
        }
        head = (head - FIELDS) & ring.length - 1;
        ring[head] = arrived;
        ring[head + 1] = Double.POSITIVE_INFINITY;
        ring[head + 2] = handling;
        ring[head + 3] = left;
        size++;
    }

    /** When the first arrived, in seconds from the start of the run. */
    double arrived() {
        return ring[head];
    }

    /** When the first gives up. */
    double givesUp() {
        return ring[head + 1];
    }

    /** How long the first takes in all. */
    double handling() {
        return ring[head + 2];
    }

    /** How long the first still takes. */
    double left() {
        return ring[head + 3];
    }

    void remove() {
        head = (head + FIELDS) & ring.length - 1;
        size--;
    }

    private void grow() {
        var larger = Arrays.copyOf(ring, 2 * ring.length);
        System.arraycopy(ring, 0, larger, ring.length, head);
        ring = larger;
    }
}
