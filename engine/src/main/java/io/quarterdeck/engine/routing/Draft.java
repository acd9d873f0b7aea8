package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A floor while a step changes it: arrays are copied at the first touch, trees are shared. It keeps the index right. */
final class Draft {
    final Rules rules;
    final long at;
    /** Hears of each choice before it takes effect. */
    @Nullable
    Witness witness;

    Team team;
    Desks desks;

    @Nullable
    Tree<Item>[] queues;

    @Nullable
    Tree<Item> waiting;

    Alarms alarms;
    final List<Order> orders = new ArrayList<>(2);
    /** The index was made for other rules, so that more may be possible now. */
    boolean renewed;

    private boolean ownsQueues;

    interface Witness {
        void sees(Item item, Choice choice);
    }

    Draft(Floor before, Rules rules, long at) {
        this.rules = rules;
        this.at = at;
        team = before.team;
        desks = new Desks(team, before.desks, at);
        queues = before.queues;
        waiting = before.waiting;
        alarms = before.alarms;
        if (team.rules != rules) {
            Renewal.of(this, List.of(team.people));
            renewed = true;
        }
    }

    @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
    private Draft(Team team, long at) {
        this.rules = team.rules;
        this.at = at;
        this.team = team;
        desks = Desks.empty(team, at);
        queues = new Tree[2 * rules.lanes.length];
        alarms = Alarms.NONE;
    }

    static Draft opening(Rules rules, Collection<Person> people, long at) {
        var draft = new Draft(new Team(rules, people), at);
        for (var p = 0; p < draft.team.people.length; p++) {
            draft.desks.seat(p, Seat.empty(Presence.AVAILABLE, at));
        }
        return draft;
    }

    Floor floor() {
        return new Floor(this, alarms);
    }

    Decision decision() {
        var earliest = alarms.earliest();
        var asked = alarms.asked();
        if (earliest < asked || asked < at || asked == at && earliest > at) {
            alarms = alarms.asking(earliest);
            if (earliest != Nanos.NEVER) {
                orders.add(new Order.WakeAt(Nanos.instant(earliest)));
            }
        }
        return new Decision(floor(), orders);
    }

    int person(long id) {
        var index = team.index(id);
        if (index < 0) {
            throw Lawful.refusal("person", id, "somebody on the floor");
        }
        return index;
    }

    Item waiting(long work) {
        var node = Tree.find(waiting, 0, 0, 0, work);
        if (node == null) {
            throw Lawful.refusal("work", work, "waiting on the floor");
        }
        return node.value;
    }

    boolean waits(long work) {
        return Tree.find(waiting, 0, 0, 0, work) != null;
    }

    /** How it has to wait, if it does. */
    Item.Place place(Item item) {
        if (isForOwner(item)) {
            var askAt = item.place().forOwner() ? item.place().askAt() : at + rules.ownerWait;
            return new Item.Place(Nanos.NEVER, false, true, askAt);
        }
        var lateAt = rules.fallbackAt(item.start().at(), item.lane());
        return new Item.Place(lateAt, lateAt <= at, false, Nanos.NEVER);
    }

    void enqueue(Item arriving) {
        var item = arriving.waiting(place(arriving));
        var place = item.place();
        waiting = Tree.put(waiting, 0, 0, 0, item.id(), item);
        if (place.forOwner()) {
            if (place.askAt() >= at) { // a lead is asked once, however often the index is made anew
                alarms = alarms.plus(place.askAt(), Alarms.LEAD_IS_ASKED, 0, item);
            }
            var owner = team.index(item.owner());
            if (owner >= 0) {
                var seat = desks.seat(owner);
                desks.seat(owner, seat.awaited(put(seat.mine, item)));
            }
        } else {
            queue(item, put(queues[slot(item)], item));
            if (!place.late()) {
                alarms = alarms.plus(place.lateAt(), Alarms.FALLBACK_BEGINS, 0, item);
            }
        }
    }

    void dequeue(Item item) {
        var place = item.place();
        waiting = Tree.remove(waiting, 0, 0, 0, item.id());
        if (place.forOwner()) {
            alarms = alarms.minus(place.askAt(), Alarms.LEAD_IS_ASKED, 0, item);
            var owner = team.index(item.owner());
            if (owner >= 0) {
                var seat = desks.seat(owner);
                desks.seat(owner, seat.awaited(remove(seat.mine, item)));
            }
        } else {
            queue(item, remove(queues[slot(item)], item));
            if (!place.late()) {
                alarms = alarms.minus(place.lateAt(), Alarms.FALLBACK_BEGINS, 0, item);
            }
        }
    }

    /** C-21: looks again when the last of her chats has been idle for long enough. */
    void watch(int p, Item item) {
        if (!item.lane().medium().hasPart()) {
            return;
        }
        var last = Long.MIN_VALUE;
        for (var job : desks.seat(p).jobs) {
            if (job.live()) {
                last = Math.max(last, job.given().quietSince());
            }
        }
        if (last != Job.TALKING && last != Long.MIN_VALUE) {
            alarms = alarms.once(last + Rules.JUST_IDLE, Alarms.CHAT_IS_IDLE, team.people[p].id(), item);
        }
    }

    @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
    void clear(Team other) {
        team = other;
        desks = Desks.empty(other, at);
        queues = new Tree[2 * rules.lanes.length];
        ownsQueues = true;
        waiting = null;
        alarms = Alarms.NONE.asking(alarms.asked());
    }

    /** B-01, except that no owner keeps what is for another tier (B-13). */
    private boolean isForOwner(Item item) {
        if (!item.asked().keepsOwner() || item.owner() == Item.NOBODY) {
            return false;
        }
        var owner = team.index(item.owner());
        return owner < 0 || Gates.inTier(team.people[owner], item.lane());
    }

    private void queue(Item item, @Nullable Tree<Item> queue) {
        if (!ownsQueues) {
            queues = queues.clone();
            ownsQueues = true;
        }
        queues[slot(item)] = queue;
    }

    private static int slot(Item item) {
        return 2 * item.lane().index() + (item.place().late() ? 1 : 0);
    }

    private Tree<Item> put(@Nullable Tree<Item> tree, Item item) {
        return Tree.put(
                tree, item.key(rules.order, 0), item.key(rules.order, 1), item.key(rules.order, 2), item.id(), item);
    }

    private @Nullable Tree<Item> remove(@Nullable Tree<Item> tree, Item item) {
        return Tree.remove(
                tree, item.key(rules.order, 0), item.key(rules.order, 1), item.key(rules.order, 2), item.id());
    }
}
