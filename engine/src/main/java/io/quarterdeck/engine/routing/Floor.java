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
    final Desks.Kept desks;
    /** By lane, those who wait for somebody who fits and those whom anybody may take. */
    final @Nullable Tree<Item>[] queues;

    final @Nullable Trace waiting;
    final int waitingCount;
    final Alarms alarms;
    final long fallback;
    final long highest;

    Floor(Draft draft, Alarms alarms) {
        team = draft.team;
        desks = draft.desks.kept();
        queues = draft.queues;
        waiting = draft.waiting;
        waitingCount = draft.waitingCount;
        this.alarms = alarms;
        fallback = draft.fallback;
        highest = draft.highest;
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
        return desks.seat(team.index(person)).presence;
    }

    /** What waits, by id. */
    public List<Work> waiting() {
        var found = new ArrayList<Work>();
        Register.each(waiting, item -> found.add(item.work()));
        return found;
    }

    public int waitingCount() {
        return waitingCount;
    }

    /** What is offered, being done or parked, by person. */
    public List<InHand> inHand() {
        var found = new ArrayList<InHand>();
        for (var p = 0; p < team.people.length; p++) {
            for (var job : desks.seat(p).jobs) {
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
        for (var p = 0; p < team.people.length; p++) {
            count += desks.seat(p).idle() ? 1 : 0;
        }
        return count;
    }
}
