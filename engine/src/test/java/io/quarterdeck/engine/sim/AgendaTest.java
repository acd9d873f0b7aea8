package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AgendaTest {
    private static final Kind KIND = Brand.of(Brand.BLEUSALT).twin().kinds[0];

    @Property(tries = 200)
    void whatever_is_added_moved_or_removed_the_first_is_the_earliest(@ForAll long seed) {
        var stream = new Streams(seed, 0).of(Purpose.ARRIVALS);
        var agenda = new Agenda();
        var all = new ArrayList<Ticket>();
        for (var step = 0; step < 300; step++) {
            var bits = stream.bits(step);
            var time = bits >>> 8 & 63;
            if (all.isEmpty() || (bits & 3) == 0) {
                var ticket = new Ticket(step, KIND);
                ticket.number = step;
                ticket.acts = time;
                all.add(ticket);
                agenda.add(ticket);
            } else {
                var ticket = all.get((int) ((bits >>> 32) % all.size()));
                if ((bits & 3) == 1) {
                    agenda.remove(ticket);
                    all.remove(ticket);
                } else {
                    ticket.acts = (bits & 3) == 2 ? time : Ticket.NEVER;
                    ticket.wakes = bits >>> 16 & 63;
                    agenda.moved(ticket);
                }
            }
            var earliest = all.stream().min(Comparator.comparingLong(Ticket::next));
            assertThat(agenda.next()).isEqualTo(earliest.map(Ticket::next).orElse(Ticket.NEVER));
            earliest.ifPresent(_ -> assertThat(all).noneMatch(it -> it.comesBefore(agenda.first())));
        }
    }
}
