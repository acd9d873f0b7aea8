package io.quarterdeck.engine.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A plain simulator of {@link SkillQueues}: an event list with patience timers, one list of all who wait, no trick. */
final class SkillReference {
    private record Event(double at, int what, Contact contact) {}

    static final class Contact {
        final int type;
        final double arrived;
        final double handling;
        final double patience;
        int group = -1;
        double answered = Double.NaN;
        boolean lost;

        Contact(int type, double arrived, double handling, double patience) {
            this.type = type;
            this.arrived = arrived;
            this.handling = handling;
            this.patience = patience;
        }
    }

    private static final int DONE = 0;
    private static final int GIVES_UP = 1;
    private static final int ARRIVES = 2;
    final List<Contact> contacts = new ArrayList<>();
    final double[] queueSeconds;
    final double[] busySeconds;

    SkillReference(SkillQueues queues, Streams streams) {
        var events = new PriorityQueue<>(Comparator.comparingDouble(Event::at).thenComparing(Event::what));
        draw(queues, streams);
        contacts.forEach(contact -> events.add(new Event(contact.arrived, ARRIVES, contact)));
        var waiting = new ArrayList<Contact>();
        var idle = queues.groups().stream().mapToInt(AgentGroup::agents).toArray();
        var busy = new int[queues.types().size()];
        queueSeconds = new double[busy.length];
        busySeconds = new double[busy.length];
        var now = 0.0;
        while (!events.isEmpty()) {
            var event = events.remove();
            for (var contact : waiting) {
                queueSeconds[contact.type] += event.at - now;
            }
            for (var type = 0; type < busy.length; type++) {
                busySeconds[type] += (event.at - now) * busy[type];
            }
            now = event.at;
            var contact = event.contact;
            if (event.what == ARRIVES) {
                for (var group : queues.types().get(contact.type).groups()) {
                    if (contact.group < 0 && idle[group] > 0) {
                        contact.group = group;
                    }
                }
                if (contact.group < 0) {
                    waiting.add(contact);
                    if (contact.patience < 1e300) {
                        events.add(new Event(now + contact.patience, GIVES_UP, contact));
                    }
                } else {
                    idle[contact.group]--;
                    contact.answered = now;
                    busy[contact.type]++;
                    events.add(new Event(now + contact.handling, DONE, contact));
                }
            } else if (event.what == GIVES_UP) {
                contact.lost = waiting.remove(contact) || contact.lost;
            } else {
                busy[contact.type]--;
                var group = queues.groups().get(contact.group);
                var next = waiting.stream()
                        .filter(it -> group.types().contains(it.type))
                        .min(order(queues.next(), group));
                if (next.isPresent()) {
                    var it = next.get();
                    waiting.remove(it);
                    it.group = contact.group;
                    it.answered = now;
                    busy[it.type]++;
                    events.add(new Event(now + it.handling, DONE, it));
                } else {
                    idle[contact.group]++;
                }
            }
        }
    }

    private static Comparator<Contact> order(SkillQueues.Next next, AgentGroup group) {
        var longest = Comparator.<Contact>comparingDouble(it -> it.arrived);
        return switch (next) {
            case LONGEST_WAIT -> longest;
            case MOST_URGENT ->
                Comparator.<Contact>comparingInt(it -> group.types().indexOf(it.type))
                        .thenComparing(longest);
        };
    }

    private void draw(SkillQueues queues, Streams streams) {
        var arrivals = new Arrivals(queues.total(), streams.of(Purpose.ARRIVALS));
        var times = new double[Arrivals.BLOCK];
        while (arrivals.next(times)) {
            var interval = arrivals.interval();
            for (var i = 0; i < arrivals.count(); i++) {
                var number = contacts.size();
                var shares = queues.types().stream()
                        .mapToDouble(it -> it.perSecond().get(interval))
                        .toArray();
                var type = Categorical.of(shares).pick(streams.of(Purpose.INTENT), number);
                var kind = queues.types().get(type);
                contacts.add(new Contact(
                        type,
                        times[i],
                        kind.handling().draw(streams.of(Purpose.HANDLING), number),
                        kind.patience().draw(streams.of(Purpose.PATIENCE), number)));
            }
        }
    }
}
