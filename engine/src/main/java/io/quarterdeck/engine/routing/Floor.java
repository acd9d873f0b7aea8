package io.quarterdeck.engine.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is there and what is to do, at one moment. Immutable; a step makes another that shares nearly everything with it.
 * It keeps its index for the rules it was last stepped with, and makes it anew when others come.
 */
public final class Floor {
    final Team team;
    final Seat[] seats;
    /** Row by row of {@code team.words}: who has room, by channel; then who is idle, can resume parked mail, is there and waited for. */
    final long[] bits;
    /** By lane, those who wait for somebody who fits and those whom anybody may take. */
    final @Nullable Tree<Item>[] queues;

    final @Nullable Tree<Item> waiting;
    final Alarms alarms;

    Floor(Draft draft, Alarms alarms) {
        team = draft.team;
        seats = draft.seats;
        bits = draft.bits;
        queues = draft.queues;
        waiting = draft.waiting;
        this.alarms = alarms;
    }

    /** People who are all available since {@code at}, and nothing to do. */
    public static Floor of(Rules rules, Collection<Person> people, Instant at) {
        return Draft.opening(rules, people, Nanos.now(at)).floor();
    }

    /** A piece of work with a person; {@code fallback} and {@code probability} are those of the choice. */
    public record InHand(Work work, long person, Stage stage, boolean fallback, double probability) {}

    public List<Person> people() {
        return List.of(team.people);
    }

    public Presence presence(long person) {
        return seats[team.index(person)].presence;
    }

    /** What waits, by id. */
    public List<Work> waiting() {
        var found = new ArrayList<Work>();
        for (var node = Tree.first(waiting); node != null; node = Tree.next(waiting, node)) {
            found.add(node.value.work());
        }
        return found;
    }

    public int waitingCount() {
        return Tree.size(waiting);
    }

    /** What is offered, being done or parked, by person. */
    public List<InHand> inHand() {
        var found = new ArrayList<InHand>();
        for (var p = 0; p < seats.length; p++) {
            for (var job : seats[p].jobs) {
                found.add(new InHand(
                        job.item().work(),
                        team.people[p].id(),
                        job.stage(),
                        job.given().fallback(),
                        job.given().probability()));
            }
        }
        return found;
    }

    /** How many people are idle: available, and nothing in hand. */
    public int idleCount() {
        var count = 0;
        for (var seat : seats) {
            count += seat.idle() ? 1 : 0;
        }
        return count;
    }
}
