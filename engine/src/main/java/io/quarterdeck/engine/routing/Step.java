package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One happening, told as the changes it makes to the floor. */
final class Step {
    private final Draft draft;
    private final Hands hands;
    private final Jobs jobs;

    Step(Draft draft) {
        this.draft = draft;
        jobs = new Jobs(draft);
        hands = new Hands(draft, jobs);
    }

    Decision take(Happening what) {
        notice(what instanceof Happening.Woke);
        happen(what);
        return draft.decision();
    }

    /** An answer at the very end of an offer is in time, so only waking ends what ends now. */
    private void notice(boolean woke) {
        var any = draft.renewed;
        for (var alarm = Tree.first(draft.alarms.due());
                alarm != null && (alarm.a < draft.at || woke && alarm.a == draft.at);
                alarm = Tree.first(draft.alarms.due())) {
            draft.alarms = draft.alarms.minus(alarm);
            ring(alarm);
            any = true;
        }
        any |= draft.fallBack();
        if (any) {
            hands.settle();
        }
    }

    private void ring(Tree<Item> alarm) {
        switch ((int) alarm.b) {
            case Alarms.OFFER_ENDS -> hands.withdraw(draft.person(alarm.c), alarm.id, Order.Cause.EXPIRED);
            case Alarms.LEAD_IS_ASKED ->
                draft.orders.add(
                        new Order.AskLead(alarm.id, draft.waiting(alarm.id).owner()));
            default -> {
                var p = draft.team.index(alarm.c);
                if (p >= 0) {
                    draft.desks.seat(p, draft.desks.seat(p));
                }
            }
        }
    }

    private void happen(Happening what) {
        switch (what) {
            case Happening.Arrived(var work, var draw) -> arrive(work, draw);
            case Happening.Changed(var work) -> change(work);
            case Happening.Accepted(var work, var person) -> hands.accept(draft.person(person), work);
            case Happening.Declined(var work, var person) -> {
                hands.passOn(draft.person(person), work, true);
                hands.settle();
            }
            case Happening.Ended(var work, var person) -> {
                hands.end(draft.person(person), work);
                hands.settle();
            }
            case Happening.Left(var work) -> leave(work);
            case Happening.Returned(var work, var person) -> giveBack(work, person);
            case Happening.Replied(var work, var person) -> hands.writes(draft.person(person), work, draft.at);
            case Happening.Wrote(var work, var person) -> hands.writes(draft.person(person), work, Job.TALKING);
            case Happening.Joined(var person) -> {
                Team.check(person, draft.rules);
                var people = others(person.id());
                people.add(person);
                Renewal.of(draft, people);
                hands.settle();
            }
            case Happening.Removed(var person) -> {
                draft.person(person);
                Renewal.of(draft, others(person));
                hands.settle();
            }
            case Happening.Turned(var person, var presence) -> {
                hands.turn(draft.person(person), presence);
                hands.settle();
            }
            case Happening.Woke() -> {}
        }
    }

    /** What waits already could be taken by nobody, so whoever can take this may. */
    private void arrive(Work work, double draw) {
        if (work.id() > draft.highest) {
            draft.highest = work.id();
        } else if (Register.find(draft.waiting, work.id()) != null || jobs.find(work.id()) >= 0) {
            throw Lawful.refusal("work", work.id(), "new on the floor");
        }
        var item = Item.arrived(work, draft.rules.asked(work.need()), draft.at, draw);
        hands.giveOrQueue(item);
    }

    private void change(Work work) {
        var item = Register.find(draft.waiting, work.id());
        if (item != null) {
            draft.dequeue(item);
            hands.giveOrQueue(item.as(work, asked(work, item)).anew().waiting(Item.Place.NONE));
        } else {
            var p = jobs.holder(work.id());
            var seat = draft.desks.seat(p);
            hands.change(p, work, asked(work, seat.jobs[seat.indexOf(work.id())].item()));
            hands.settle();
        }
    }

    /** While its channel is not served, it stays what it was. */
    private Rules.Asked asked(Work work, Item before) {
        var same = work.need().channel().equals(before.work().need().channel());
        return same && !before.lane().served() ? before.asked() : draft.rules.asked(work.need());
    }

    private void leave(long work) {
        var item = Register.find(draft.waiting, work);
        if (item != null) {
            draft.dequeue(item);
        } else {
            hands.end(jobs.holder(work), work);
            hands.settle();
        }
    }

    private void giveBack(long work, long person) {
        hands.passOn(draft.person(person), work, false);
        if (draft.waiting(work).place().forOwner()) {
            draft.orders.add(new Order.AskLead(work, draft.waiting(work).owner()));
        }
        hands.settle();
    }

    private List<Person> others(long person) {
        var people = new ArrayList<>(Arrays.asList(draft.team.people));
        people.removeIf(other -> other.id() == person);
        return people;
    }
}
