package io.quarterdeck.engine.routing;

import java.util.ArrayList;
import java.util.Collection;

/** New people or new rules: everything is indexed again, and what was with people who are gone waits again. */
final class Renewal {
    private final Draft draft;
    private final Jobs jobs;

    private Renewal(Draft draft) {
        this.draft = draft;
        jobs = new Jobs(draft);
    }

    static void of(Draft draft, Collection<Person> people) {
        var oldTeam = draft.team;
        var oldDesks = draft.desks;
        var queued = new ArrayList<Item>();
        Register.each(draft.waiting, queued::add);
        draft.clear(new Team(draft.rules, people));
        var renewal = new Renewal(draft);
        for (var p = 0; p < draft.team.people.length; p++) {
            var old = oldTeam.index(draft.team.people[p].id());
            renewal.reseat(
                    p,
                    old < 0
                            ? Seat.empty(Presence.OFFLINE, draft.at)
                            : oldDesks.seat(old).awaited(null));
        }
        queued.forEach(item -> draft.enqueue(renewal.again(item)));
        for (var old = 0; old < oldTeam.people.length; old++) {
            if (draft.team.index(oldTeam.people[old].id()) < 0) {
                renewal.release(oldTeam.people[old].id(), oldDesks.seat(old));
            }
        }
    }

    private void reseat(int p, Seat old) {
        var seat = old;
        for (var i = 0; i < old.jobs.length; i++) {
            var job = old.jobs[i];
            var item = again(job.item());
            var share = item.lane().medium().shareFor(draft.team.people[p]);
            seat = seat.with(i, new Job(item, share, job.stage(), job.until(), job.given()));
            draft.alarms = draft.alarms.plus(job.until(), Alarms.OFFER_ENDS, draft.team.people[p].id(), item);
        }
        draft.desks.seat(p, seat);
        for (var job : seat.jobs) {
            jobs.watch(p, job.item());
        }
    }

    private void release(long gone, Seat seat) {
        for (var job : seat.jobs) {
            draft.orders.add(new Order.Withdraw(job.item().id(), gone, Order.Cause.GONE));
            draft.enqueue(again(job.item()));
        }
    }

    private Item again(Item item) {
        return item.as(item.work(), draft.rules.again(item.work().need(), item.asked()));
    }
}
