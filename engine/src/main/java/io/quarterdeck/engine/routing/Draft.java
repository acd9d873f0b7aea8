package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.ArrayList;
import java.util.Arrays;
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
    Seat[] seats;
    long[] bits;

    @Nullable
    Tree<Item>[] queues;

    @Nullable
    Tree<Item> waiting;

    Alarms alarms;
    final List<Order> orders = new ArrayList<>(2);
    /** The index was made for other rules, so that more may be possible now. */
    boolean renewed;

    private boolean ownsSeats;
    private boolean ownsQueues;

    interface Witness {
        void sees(Item item, Choice choice);
    }

    Draft(Floor before, Rules rules, long at) {
        this.rules = rules;
        this.at = at;
        team = before.team;
        seats = before.seats;
        bits = before.bits;
        queues = before.queues;
        waiting = before.waiting;
        alarms = before.alarms;
        if (team.rules != rules) {
            rebuild(List.of(team.people));
            renewed = true;
        }
    }

    private Draft(Team team, long at) {
        this.rules = team.rules;
        this.at = at;
        this.team = team;
        alarms = Alarms.NONE;
        lay(team);
    }

    static Draft opening(Rules rules, Collection<Person> people, long at) {
        var draft = new Draft(new Team(rules, people), at);
        for (var p = 0; p < draft.seats.length; p++) {
            draft.seat(p, Seat.empty(Presence.AVAILABLE, at));
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

    int row(int index) {
        return index * team.words;
    }

    int idleRow() {
        return rules.media.length * team.words;
    }

    int parkedRow() {
        return idleRow() + team.words;
    }

    int awaitedRow() {
        return parkedRow() + team.words;
    }

    void seat(int p, Seat seat) {
        if (!ownsSeats) {
            seats = seats.clone();
            bits = bits.clone();
            ownsSeats = true;
        }
        seats[p] = seat;
        var free = seat.available();
        for (var medium : rules.media) {
            var c = medium.index();
            mark(row(c), p, free && Gates.hasRoom(seat, medium, team.shares[c][p], rules, at));
        }
        mark(idleRow(), p, seat.idle());
        mark(parkedRow(), p, free && seat.canResume());
        mark(awaitedRow(), p, free && seat.mine != null);
    }

    private void mark(int row, int p, boolean set) {
        var bit = 1L << p;
        if (set) {
            bits[row + (p >> 6)] |= bit;
        } else {
            bits[row + (p >> 6)] &= ~bit;
        }
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
                seat(owner, seats[owner].awaited(put(seats[owner].mine, item)));
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
                seat(owner, seats[owner].awaited(remove(seats[owner].mine, item)));
            }
        } else {
            queue(item, remove(queues[slot(item)], item));
            if (!place.late()) {
                alarms = alarms.minus(place.lateAt(), Alarms.FALLBACK_BEGINS, 0, item);
            }
        }
    }

    /** New people or new rules: everything is indexed again, and what was with people who are gone waits again. */
    void rebuild(Collection<Person> people) {
        var oldTeam = team;
        var oldSeats = seats;
        var queued = new ArrayList<Item>();
        for (var node = Tree.first(waiting); node != null; node = Tree.next(waiting, node)) {
            queued.add(node.value);
        }
        team = new Team(rules, people);
        alarms = Alarms.NONE.asking(alarms.asked());
        waiting = null;
        lay(team);
        for (var p = 0; p < seats.length; p++) {
            var old = oldTeam.index(team.people[p].id());
            seat(p, old < 0 ? Seat.empty(Presence.OFFLINE, at) : oldSeats[old].awaited(null));
            for (var i = 0; i < seats[p].jobs.length; i++) {
                reseat(p, i);
            }
        }
        queued.forEach(item -> enqueue(again(item)));
        for (var old = 0; old < oldSeats.length; old++) {
            if (team.index(oldTeam.people[old].id()) < 0) {
                for (var job : oldSeats[old].jobs) {
                    orders.add(new Order.Withdraw(job.item().id(), oldTeam.people[old].id(), Order.Cause.GONE));
                    enqueue(again(job.item()));
                }
            }
        }
    }

    private void reseat(int p, int i) {
        var job = seats[p].jobs[i];
        var item = again(job.item());
        var share = team.shares[item.lane().medium().index()][p];
        seat(p, seats[p].with(i, new Job(item, share, job.stage(), job.until(), job.given())));
        alarms = alarms.plus(job.until(), Alarms.OFFER_ENDS, team.people[p].id(), item);
        watch(p, item);
    }

    /** C-21: looks again when the last of her chats has been idle for long enough. */
    void watch(int p, Item item) {
        if (!item.lane().medium().hasPart()) {
            return;
        }
        var last = Long.MIN_VALUE;
        for (var job : seats[p].jobs) {
            if (job.live()) {
                last = Math.max(last, job.given().quietSince());
            }
        }
        if (last != Job.TALKING && last != Long.MIN_VALUE) {
            alarms = alarms.once(last + Rules.JUST_IDLE, Alarms.CHAT_IS_IDLE, team.people[p].id(), item);
        }
    }

    private Item again(Item item) {
        return item.as(item.work(), rules.asked(item.work().need()));
    }

    @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
    private void lay(Team team) {
        seats = new Seat[team.people.length];
        Arrays.fill(seats, Seat.empty(Presence.OFFLINE, at));
        bits = new long[(rules.media.length + 3) * team.words];
        queues = new Tree[2 * rules.lanes.length];
        ownsSeats = true;
        ownsQueues = true;
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
