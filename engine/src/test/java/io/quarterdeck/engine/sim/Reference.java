package io.quarterdeck.engine.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A plain simulator of one queue, as a textbook has it: an event list with a patience timer for each contact, and no
 * trick. It meets the same contacts as {@link SingleQueue}, so both must agree on every one of them.
 */
final class Reference {
    private enum What {
        DONE,
        GIVES_UP,
        ARRIVES
    }

    private record Event(double at, What what, Contact contact) {}

    static final class Contact {
        final double arrived;
        final double handling;
        final double patience;
        double answered = Double.NaN;
        double left = Double.NaN;
        boolean lost;

        Contact(double arrived, double handling, double patience) {
            this.arrived = arrived;
            this.handling = handling;
            this.patience = patience;
        }
    }

    final List<Contact> contacts = new ArrayList<>();
    /** The number of waiting and of served contacts, integrated over the clock by its jumps. */
    double queueSeconds;

    double busySeconds;

    Reference(SingleQueue queue, Streams streams) {
        var events = new PriorityQueue<>(Comparator.comparingDouble(Event::at).thenComparing(Event::what));
        for (var contact : contacts(queue, streams)) {
            contacts.add(contact);
            events.add(new Event(contact.arrived, What.ARRIVES, contact));
        }
        var waiting = new ArrayDeque<Contact>();
        var busy = 0;
        var now = 0.0;
        while (!events.isEmpty()) {
            var event = events.remove();
            var contact = event.contact;
            queueSeconds += (event.at - now) * waiting.size();
            busySeconds += (event.at - now) * busy;
            now = event.at;
            switch (event.what) {
                case ARRIVES -> {
                    waiting.add(contact);
                    if (contact.patience < 1e300) {
                        events.add(new Event(now + contact.patience, What.GIVES_UP, contact));
                    }
                }
                case GIVES_UP -> {
                    if (Double.isNaN(contact.answered)) {
                        contact.lost = true;
                        contact.left = now;
                        waiting.remove(contact);
                    }
                }
                case DONE -> {
                    contact.left = now;
                    busy--;
                }
            }
            while (busy < queue.agents() && !waiting.isEmpty()) {
                var next = waiting.remove();
                next.answered = now;
                busy++;
                events.add(new Event(now + next.handling, What.DONE, next));
            }
        }
    }

    private static List<Contact> contacts(SingleQueue queue, Streams streams) {
        var arrivals = new Arrivals(queue.arrivals(), streams.of(Purpose.ARRIVALS));
        var times = new double[Arrivals.BLOCK];
        var contacts = new ArrayList<Contact>();
        while (arrivals.next(times)) {
            for (var i = 0; i < arrivals.count(); i++) {
                var number = contacts.size();
                contacts.add(new Contact(
                        times[i],
                        queue.handling().draw(streams.of(Purpose.HANDLING), number),
                        queue.patience().draw(streams.of(Purpose.PATIENCE), number)));
            }
        }
        return contacts;
    }
}
