package io.quarterdeck.desk.tickets.live;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Bus;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells those who have the same ticket open who else looks and who writes (immunity 33). A browser says where it is, and
 * says so again while it stays; the nodes tell each other, and ids are all that travels.
 */
@Component
class LivePresences implements LiveSockets.Ear, Bus.Listener {

    private static final Pattern HERE =
            Pattern.compile("\\{\"type\":\"here\",\"ticket\":(\\d{1,18}),\"doing\":\"(viewing|noting|writing)\"}");
    private static final String GONE = "{\"type\":\"gone\"}";

    private final Bus bus;
    private final LiveSockets sockets;
    private final Tickets tickets;
    private final Clock clock;
    private final Presences presences = new Presences();

    LivePresences(Bus bus, LiveSockets sockets, Tickets tickets, Clock clock) {
        this.bus = bus;
        this.sockets = sockets;
        this.tickets = tickets;
        this.clock = clock;
        bus.listen(this);
        sockets.listen(this);
    }

    /** Anything but the two sentences that are known is not heard. */
    @Override
    public void said(String socket, Viewer viewer, String text) {
        if (text.equals(GONE)) {
            left(socket);
            return;
        }
        var here = HERE.matcher(text);
        if (here.matches()) {
            var place = new Presence.Place(viewer.brand(), new TicketId(Long.parseLong(here.group(1))));
            if (isAt(socket, place) || maySee(viewer, place)) {
                bus.tell("here %d %d %d %s %s"
                        .formatted(
                                place.brand().value(),
                                place.ticket().value(),
                                viewer.person().value(),
                                here.group(2),
                                socket));
            }
        }
    }

    @Override
    public void left(String socket) {
        if (presences.of(socket).isPresent()) {
            bus.tell("gone " + socket);
        }
    }

    private boolean isAt(String socket, Presence.Place place) {
        return presences.of(socket).filter(it -> it.place().equals(place)).isPresent();
    }

    private boolean maySee(Viewer viewer, Presence.Place place) {
        return BrandScope.in(viewer.brand(), () -> {
            try {
                tickets.get(viewer, place.ticket());
                return true;
            } catch (Refusal _) {
                return false;
            }
        });
    }

    @Override
    public void heard(String line) {
        var words = line.split(" ");
        if (words[0].equals("here") && words.length == 6) {
            here(words);
        } else if (words[0].equals("gone") && words.length == 2) {
            tell(presences.remove(words[1]));
        }
    }

    private void here(String[] words) {
        var place = new Presence.Place(new BrandId(Long.parseLong(words[1])), new TicketId(Long.parseLong(words[2])));
        doing(words[4])
                .map(it -> new Presence(place, new PersonId(Long.parseLong(words[3])), it))
                .ifPresent(it -> tell(presences.put(words[5], it, clock.instant())));
    }

    private static Optional<Presence.Doing> doing(String word) {
        return Arrays.stream(Presence.Doing.values())
                .filter(it -> it.word().equals(word))
                .findFirst();
    }

    /** What was lost is said again by whoever is still there. */
    @Override
    public void gap() {
        expire();
    }

    @Scheduled(fixedDelayString = "PT5S")
    void expire() {
        tell(presences.expire(clock.instant()));
    }

    private void tell(Collection<Presence.Place> places) {
        for (var place : places) {
            var people = presences.at(place).entrySet().stream()
                    .map(it -> "{\"id\":%d,\"doing\":\"%s\"}"
                            .formatted(it.getKey(), it.getValue().word()))
                    .collect(Collectors.joining(",", "[", "]"));
            sockets.tell(
                    presences.socketsAt(place),
                    "{\"type\":\"presence\",\"ticket\":%d,\"people\":%s}"
                            .formatted(place.ticket().value(), people));
        }
    }
}
