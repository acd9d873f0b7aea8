package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Percent;
import java.util.Arrays;
import java.util.Objects;

/** The predicates that decide who may have what. The floor keeps their answers as bits; explanations ask them again. */
final class Gates {

    private Gates() {}

    /** C-40: without what blocks independent handling, nothing is given to her alone. */
    static boolean certified(Person person, Rules rules) {
        return person.certificates().containsAll(rules.certificates);
    }

    /** B-12, B-13: the fallback never leaves the tier. */
    static boolean inTier(Person person, Lane lane) {
        return Objects.equals(lane.tier(), person.tier());
    }

    static boolean skilled(Person person, Lane lane) {
        return person.skills().containsKey(lane.skill());
    }

    /** B-14: 90 % is enough for 90 %. */
    static boolean proficient(Person person, Lane lane) {
        var directAt = lane.directAt();
        return directAt == null || proficiency(person, lane).compareTo(directAt) >= 0;
    }

    static boolean takes(Person person, Medium medium) {
        return person.mix().channels().contains(medium.name());
    }

    static Percent proficiency(Person person, Lane lane) {
        return person.skills().getOrDefault(lane.skill(), Percent.of(0));
    }

    /** Whoever may have it at all: as a fallback, or as its owner. */
    static boolean mayHave(Person person, Lane lane, Rules rules) {
        return certified(person, rules) && inTier(person, lane) && takes(person, lane.medium());
    }

    static boolean mayHaveDirectly(Person person, Lane lane, Rules rules) {
        return mayHave(person, lane, rules) && skilled(person, lane) && proficient(person, lane);
    }

    /** Section 2.3: whom mail must not use up, because live contacts of the same tier count on her. */
    static boolean isReserve(Person person, Lane lane, Rules rules) {
        return certified(person, rules)
                && inTier(person, lane)
                && Arrays.stream(rules.media).anyMatch(medium -> medium.live() && takes(person, medium));
    }

    /** Section 2.3: whether the reserve of idle people is left when one of them, or one who is busy already, takes mail. */
    static boolean leavesReserve(int idle, int wanted, boolean takerIsIdle) {
        return (takerIsIdle ? idle - 1 : idle) >= wanted;
    }

    /** Whoever was offered it last is not asked again before somebody else was, or before she turned available anew. */
    static boolean hadLast(Item item, long person, Seat seat) {
        return item.tries().last() == person && item.tries().shift() == seat.shift;
    }

    /** Whether one more contact of {@code medium} fits; mail gives way to live contacts, mail put aside keeps its room. */
    static boolean hasRoom(Seat seat, Medium medium, int share, Rules rules, long at) {
        if (!medium.live()) {
            return seat.live + seat.mail + seat.parked + share <= Medium.WHOLE;
        }
        var taken = seat.live + (rules.practice.parksMail() ? 0 : seat.mail);
        return taken + share <= Medium.WHOLE
                || medium.hasPart()
                        && share < Medium.WHOLE
                        && taken == seat.live
                        && partIsFree(seat, medium, share, at);
    }

    /** C-21: at a cap of 2.5 the third chat is offered only while both others are idle. */
    private static boolean partIsFree(Seat seat, Medium medium, int share, long at) {
        var chats = 0;
        for (var job : seat.jobs) {
            if (job.live()) {
                if (job.item().lane().medium() != medium || !job.idleAt(at)) {
                    return false;
                }
                chats++;
            }
        }
        return chats == Medium.WHOLE / share;
    }
}
