package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;

/** Finds what people have in hand, takes it out, puts it aside and resumes it. */
final class Jobs {
    private final Draft draft;

    Jobs(Draft draft) {
        this.draft = draft;
    }

    int holder(long work) {
        var p = find(work);
        if (p < 0) {
            throw Lawful.refusal("work", work, "on the floor");
        }
        return p;
    }

    /** Who has it, or -1. Few ask, so that an index would cost every step more than it saves. */
    int find(long work) {
        for (var p = 0; p < draft.team.people.length; p++) {
            if (draft.desks.seat(p).indexOf(work) >= 0) {
                return p;
            }
        }
        return -1;
    }

    Item takeOut(int p, long work) {
        var seat = draft.desks.seat(p);
        var i = seat.indexOf(work);
        if (i < 0) {
            throw Lawful.refusal("work", work, "with person " + id(p));
        }
        var job = seat.jobs[i];
        draft.alarms = draft.alarms.minus(job.until(), Alarms.OFFER_ENDS, id(p), job.item());
        draft.desks.seat(p, seat.minus(i, draft.at));
        return job.item();
    }

    int job(int p, long work, boolean offered) {
        var i = draft.desks.seat(p).indexOf(work);
        if (i < 0 || draft.desks.seat(p).jobs[i].stage() == Stage.OFFERED != offered) {
            throw Lawful.refusal(
                    "work", work, offered ? "offered to person " + id(p) : "in the hands of person " + id(p));
        }
        return i;
    }

    void park(int p, Job job) {
        var seat = draft.desks.seat(p);
        draft.desks.seat(p, seat.with(seat.indexOf(job.item().id()), job.in(Stage.PARKED)));
        draft.orders.add(new Order.Park(job.item().id(), id(p)));
    }

    /** Mail that was put aside goes on where there is room again. */
    void resume() {
        for (var w = 0; w < draft.team.words; w++) {
            for (var left = draft.desks.resumable(w); left != 0; left &= left - 1) {
                resume((w << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    private void resume(int p) {
        for (var i = 0; i < draft.desks.seat(p).jobs.length; i++) {
            var seat = draft.desks.seat(p);
            var job = seat.jobs[i];
            if (seat.canResume(job)) {
                draft.desks.seat(p, seat.with(i, job.in(Stage.DOING)));
                draft.orders.add(new Order.Resume(job.item().id(), id(p)));
            }
        }
    }

    /** C-21: looks again when the last of her chats has been idle for long enough. */
    void watch(int p, Item item) {
        if (!item.lane().medium().hasPart()) {
            return;
        }
        var last = Long.MIN_VALUE;
        for (var job : draft.desks.seat(p).jobs) {
            if (job.live()) {
                last = Math.max(last, job.given().quietSince());
            }
        }
        if (last != Job.TALKING && last != Long.MIN_VALUE) {
            draft.alarms = draft.alarms.once(last + Rules.JUST_IDLE, Alarms.CHAT_IS_IDLE, id(p), item);
        }
    }

    private long id(int p) {
        return draft.team.people[p].id();
    }
}
