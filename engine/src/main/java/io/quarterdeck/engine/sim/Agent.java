package io.quarterdeck.engine.sim;

import java.util.Arrays;

/** A person of the roster during a run: whether she is there, and what she works on now. */
final class Agent {
    final int id;
    boolean onShift;
    /** In a break, a training or a talk: paid, and given nothing new. */
    boolean paused;
    /** Her shift is over as soon as she has finished. */
    boolean leaving;
    /** Since when nothing has changed for her. */
    long since;

    Ticket[] inHand = new Ticket[4];
    int count;

    private final boolean takesWhatOverflows;

    Agent(int id, boolean takesWhatOverflows) {
        this.id = id;
        this.takesWhatOverflows = takesWhatOverflows;
    }

    boolean isBusy() {
        return count > 0;
    }

    boolean isFree() {
        return onShift && !paused && count == 0;
    }

    boolean countsForOverflow() {
        return takesWhatOverflows && onShift && !paused;
    }

    void add(Ticket ticket) {
        if (count == inHand.length) {
            inHand = Arrays.copyOf(inHand, 2 * count);
        }
        inHand[count++] = ticket;
    }

    void remove(Ticket ticket) {
        for (var i = 0; i < count; i++) {
            if (inHand[i] == ticket) {
                count--;
                System.arraycopy(inHand, i + 1, inHand, i, count - i);
                return;
            }
        }
        throw new IllegalStateException("ticket %d is not in the hands of %d".formatted(ticket.number, id));
    }
}
