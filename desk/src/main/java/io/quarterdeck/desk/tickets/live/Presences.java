package io.quarterdeck.desk.tickets.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who is at which ticket, on whichever node; each must say so again before {@link #LASTS} is over, or is gone. */
final class Presences {

    static final Duration LASTS = Duration.ofSeconds(40);

    private record Here(Presence presence, Instant until) {}

    private final Map<String, Here> sockets = new ConcurrentHashMap<>();

    /** Where a socket is now; answers with the places where somebody came, went, or does something else. */
    Set<Presence.Place> put(String socket, Presence presence, Instant at) {
        var before = sockets.put(socket, new Here(presence, at.plus(LASTS)));
        if (before == null) {
            return Set.of(presence.place());
        }
        if (before.presence().equals(presence)) {
            return Set.of();
        }
        return before.presence().place().equals(presence.place())
                ? Set.of(presence.place())
                : Set.of(before.presence().place(), presence.place());
    }

    Set<Presence.Place> remove(String socket) {
        var before = sockets.remove(socket);
        return before == null ? Set.of() : Set.of(before.presence().place());
    }

    /** Lets those go who have not been heard of. */
    Set<Presence.Place> expire(Instant at) {
        var changed = new HashSet<Presence.Place>();
        sockets.forEach((socket, here) -> {
            if (!here.until().isAfter(at) && sockets.remove(socket, here)) {
                changed.add(here.presence().place());
            }
        });
        return changed;
    }

    Optional<Presence> of(String socket) {
        return Optional.ofNullable(sockets.get(socket)).map(Here::presence);
    }

    /** Each person once, however many windows they have open, with the most that they do in any. */
    SortedMap<Long, Presence.Doing> at(Presence.Place place) {
        var people = new TreeMap<Long, Presence.Doing>();
        sockets.values().stream()
                .map(Here::presence)
                .filter(it -> it.place().equals(place))
                .forEach(it -> people.merge(
                        it.person().value(), it.doing(), (one, other) -> one.compareTo(other) > 0 ? one : other));
        return people;
    }

    /** The sockets that are there. */
    Set<String> socketsAt(Presence.Place place) {
        return sockets.entrySet().stream()
                .filter(it -> it.getValue().presence().place().equals(place))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
