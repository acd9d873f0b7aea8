package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.playbook.Routing;
import org.jspecify.annotations.Nullable;

/** A piece of work on the floor: what it is, since when it is here, to whom it was offered, and how it waits. */
record Item(Work work, Rules.Asked asked, Start start, Tries tries, Place place) implements Trace {
    /** No person has this id; a person's own could only be it by being the lowest number there is. */
    static final long NOBODY = Long.MIN_VALUE;

    record Start(long at, double draw) {}

    /** How often it was offered in vain, and to whom the last time, in which of her shifts. */
    record Tries(int count, long last, int shift) {
        static final Tries NONE = new Tries(0, NOBODY, 0);
    }

    /** {@code until} a lead is asked, if it waits for its owner, and else until the fallback begins. */
    record Place(boolean forOwner, long until) {
        static final Place NONE = new Place(false, Nanos.NEVER);

        /** How it has to wait, if it does. */
        static Place of(Item item, Draft draft) {
            if (item.isForOwner(draft.team)) {
                return item.place.forOwner ? item.place : new Place(true, draft.at + draft.rules.ownerWait);
            }
            return new Place(false, draft.rules.fallbackAt(item.start.at, item.lane()));
        }
    }

    static Item arrived(Work work, Rules.Asked asked, long at, double draw) {
        return new Item(work, asked, new Start(at, draw), Tries.NONE, Place.NONE);
    }

    long id() {
        return work.id();
    }

    /** Whether the whole tier may take it by now. */
    boolean late(long now) {
        return !place.forOwner && place.until <= now;
    }

    Lane lane() {
        return asked.lane();
    }

    long owner() {
        var owner = work.owner();
        return owner == null ? NOBODY : owner;
    }

    Item as(Work other, Rules.Asked need) {
        return new Item(other, need, start, tries, place);
    }

    Item passed(long person, int shift) {
        return new Item(work, asked, start, new Tries(tries.count + 1, person, shift), place);
    }

    /** Forgets who was asked last. */
    Item anew() {
        return new Item(work, asked, start, new Tries(tries.count, NOBODY, 0), place);
    }

    Item waiting(Place other) {
        return new Item(work, asked, start, tries, other);
    }

    /** B-01, except that no owner keeps what is for another tier (B-13). */
    private boolean isForOwner(Team team) {
        if (!asked.keepsOwner() || owner() == NOBODY) {
            return false;
        }
        var owner = team.index(owner());
        return owner < 0 || Gates.inTier(team.people[owner], lane());
    }

    /** Puts it in its place in the order of the playbook. */
    Tree<Item> into(@Nullable Tree<Item> queue, Routing.Order[] order) {
        return Tree.put(queue, key(order, 0), key(order, 1), key(order, 2), id(), this, place.until);
    }

    @Nullable
    Tree<Item> outOf(@Nullable Tree<Item> queue, Routing.Order[] order) {
        return Tree.remove(queue, key(order, 0), key(order, 1), key(order, 2), id());
    }

    /** The number by which the {@code i}-th rule of the playbook's order sorts, the lower first. */
    private long key(Routing.Order[] order, int i) {
        if (i >= order.length) {
            return 0;
        }
        return switch (order[i]) {
            case PRIORITY -> asked.rank();
            case DEADLINE -> Nanos.of(work.due());
            case WAIT -> start.at;
        };
    }

    /** Evenly spread like the draw it came with, and another for each time it is offered. */
    double draw() {
        var shifted = start.draw + tries.count * 0.618_033_988_749_894_9;
        return shifted - Math.floor(shifted);
    }
}
