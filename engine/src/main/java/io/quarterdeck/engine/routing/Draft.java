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
    Trace waiting;

    int waitingCount;
    /** When the next fallback begins. */
    long fallback = Nanos.NEVER;
    /** Every id that was ever here is at most this, so that one above it is new. */
    long highest = Long.MIN_VALUE;

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
        waitingCount = before.waitingCount;
        fallback = before.fallback;
        highest = before.highest;
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
        people.forEach(person -> Team.check(person, rules));
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
        if (ownsQueues) {
            fallback = nextFallback();
        }
        var earliest = Math.min(alarms.earliest(), fallback);
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
        var item = Register.find(waiting, work);
        if (item == null) {
            throw Lawful.refusal("work", work, "waiting on the floor");
        }
        return item;
    }

    void enqueue(Item arriving) {
        var item = arriving.waiting(Item.Place.of(arriving, this));
        var place = item.place();
        waiting = Register.put(waiting, item);
        waitingCount++;
        if (place.forOwner()) {
            if (place.until() >= at) { // a lead is asked once, however often the index is made anew
                alarms = alarms.plus(place.until(), Alarms.LEAD_IS_ASKED, 0, item);
            }
            var owner = team.index(item.owner());
            if (owner >= 0) {
                var seat = desks.seat(owner);
                desks.seat(owner, seat.awaited(item.into(seat.mine, rules.order)));
            }
        } else if (item.lane().served()) {
            var slot = slot(item);
            queue(slot, item.into(queues[slot], rules.order));
        }
    }

    void dequeue(Item item) {
        var place = item.place();
        waiting = Register.remove(waiting, item.id());
        waitingCount--;
        if (place.forOwner()) {
            alarms = alarms.minus(place.until(), Alarms.LEAD_IS_ASKED, 0, item);
            var owner = team.index(item.owner());
            if (owner >= 0) {
                var seat = desks.seat(owner);
                desks.seat(owner, seat.awaited(item.outOf(seat.mine, rules.order)));
            }
        } else if (item.lane().served()) {
            var slot = slot(item);
            queue(slot, item.outOf(queues[slot], rules.order));
        }
    }

    /** Lets the whole tier take what waited long enough, and says whether there was any. */
    boolean fallBack() {
        if (fallback > at) {
            return false;
        }
        for (var slot = 0; slot < queues.length; slot += 2) {
            for (var due = Tree.due(queues[slot], at); due != null; due = Tree.due(queues[slot], at)) {
                queue(slot, due.value.outOf(queues[slot], rules.order));
                queue(slot + 1, due.value.into(queues[slot + 1], rules.order));
            }
        }
        return true;
    }

    private long nextFallback() {
        var next = Nanos.NEVER;
        for (var slot = 0; slot < queues.length; slot += 2) {
            next = Math.min(next, Tree.soonest(queues[slot]));
        }
        return next;
    }

    @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
    void clear(Team other) {
        team = other;
        desks = Desks.empty(other, at);
        queues = new Tree[2 * rules.lanes.length];
        ownsQueues = true;
        waiting = null;
        waitingCount = 0;
        alarms = Alarms.NONE.asking(alarms.asked());
    }

    private void queue(int slot, @Nullable Tree<Item> queue) {
        if (!ownsQueues) {
            queues = queues.clone();
            ownsQueues = true;
        }
        queues[slot] = queue;
    }

    private int slot(Item item) {
        return 2 * item.lane().index() + (item.late(at) ? 1 : 0);
    }
}
