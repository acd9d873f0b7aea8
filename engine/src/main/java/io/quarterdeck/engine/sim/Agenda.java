package io.quarterdeck.engine.sim;

import java.util.Arrays;

/** The open tickets by what happens to them next: a heap in which each stands once and knows its place. */
final class Agenda {
    private Ticket[] heap = new Ticket[256];
    private int size;

    /** When something happens next, or {@link Ticket#NEVER}. */
    long next() {
        return size == 0 ? Ticket.NEVER : heap[0].next();
    }

    Ticket first() {
        return heap[0];
    }

    int size() {
        return size;
    }

    Ticket get(int place) {
        return heap[place];
    }

    void add(Ticket ticket) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        ticket.place = size;
        heap[size++] = ticket;
        rise(ticket);
    }

    /** The next instant of a ticket has changed; one that is not here yet comes later. */
    void moved(Ticket ticket) {
        if (ticket.place >= 0) {
            rise(ticket);
            sink(ticket);
        }
    }

    void remove(Ticket ticket) {
        var last = heap[--size];
        if (last != ticket) {
            last.place = ticket.place;
            heap[last.place] = last;
            moved(last);
        }
        ticket.place = -1;
    }

    private void rise(Ticket ticket) {
        var place = ticket.place;
        while (place > 0) {
            var above = heap[place - 1 >> 1];
            if (!ticket.comesBefore(above)) {
                break;
            }
            above.place = place;
            heap[place] = above;
            place = place - 1 >> 1;
        }
        ticket.place = place;
        heap[place] = ticket;
    }

    private void sink(Ticket ticket) {
        var place = ticket.place;
        for (var child = 2 * place + 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && heap[child + 1].comesBefore(heap[child])) {
                child++;
            }
            var below = heap[child];
            if (!below.comesBefore(ticket)) {
                break;
            }
            below.place = place;
            heap[place] = below;
            place = child;
        }
        ticket.place = place;
        heap[place] = ticket;
    }
}
