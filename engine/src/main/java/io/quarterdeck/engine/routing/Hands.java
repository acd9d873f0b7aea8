package io.quarterdeck.engine.routing;

/** Puts work into people's hands and takes it out again. */
final class Hands {
    private final Draft draft;
    private final Matching matching;
    private final Jobs jobs;

    Hands(Draft draft, Jobs jobs) {
        this.draft = draft;
        matching = new Matching(draft);
        this.jobs = jobs;
    }

    /** Gives out what can be given: live contacts, then mail put aside, then other mail. */
    void settle() {
        if (draft.waitingCount > 0) {
            giveAll(true);
        }
        jobs.resume();
        if (draft.waitingCount > 0) {
            giveAll(false);
        }
    }

    void giveOrQueue(Item arriving) {
        var item = arriving.waiting(Item.Place.of(arriving, draft));
        var choice = matching.choose(item);
        if (choice == null) {
            draft.enqueue(item);
        } else if (give(item, choice)) {
            settle();
        }
    }

    void accept(int p, long work) {
        var i = jobs.job(p, work, true);
        var job = draft.desks.seat(p).jobs[i];
        draft.alarms = draft.alarms.minus(job.until(), Alarms.OFFER_ENDS, id(p), job.item());
        draft.desks.seat(
                p, draft.desks.seat(p).with(i, job.of(owned(job.item(), p)).in(Stage.DOING)));
        if (job.live() && makeRoom(p)) {
            settle();
        }
    }

    /** She does not want it, or gives it back: it is for somebody else. */
    void passOn(int p, long work, boolean offered) {
        jobs.job(p, work, offered);
        draft.enqueue(jobs.takeOut(p, work).passed(id(p), draft.desks.seat(p).shift));
    }

    void withdraw(int p, long work, Order.Cause cause) {
        var item = jobs.takeOut(p, work);
        draft.orders.add(new Order.Withdraw(work, id(p), cause));
        draft.enqueue(cause == Order.Cause.EXPIRED ? item.passed(id(p), draft.desks.seat(p).shift) : item.anew());
    }

    void end(int p, long work) {
        jobs.takeOut(p, work);
    }

    /** {@code quietSince} is when it became the customer's turn. */
    void writes(int p, long work, long quietSince) {
        var i = jobs.job(p, work, false);
        var job = draft.desks.seat(p).jobs[i].quiet(quietSince);
        draft.desks.seat(p, draft.desks.seat(p).with(i, job));
        jobs.watch(p, job.item());
    }

    void turn(int p, Presence presence) {
        draft.desks.seat(p, draft.desks.seat(p).present(presence, draft.at));
        if (presence == Presence.AVAILABLE) {
            return;
        }
        for (var job : draft.desks.seat(p).jobs) {
            var free = presence == Presence.OFFLINE
                    && !job.live()
                    && !job.item().asked().keepsOwner();
            if (job.stage() == Stage.OFFERED || free) {
                withdraw(p, job.item().id(), Order.Cause.PRESENCE);
            } else if (presence == Presence.OFFLINE && !job.live() && job.stage() == Stage.DOING) {
                jobs.park(p, job);
            }
        }
    }

    /** It stays with her if she may have what it has become. */
    void change(int p, Work work, Rules.Asked asked) {
        var i = draft.desks.seat(p).indexOf(work.id());
        var job = draft.desks.seat(p).jobs[i];
        var item = job.item().as(work, asked);
        var person = draft.team.people[p];
        var sameOwner = !asked.keepsOwner() || work.owner() == null || work.owner() == person.id();
        var stays = job.stage() == Stage.OFFERED || !item.lane().served()
                ? item.lane() == job.item().lane()
                : item.lane().medium() == job.item().lane().medium() && Gates.mayHave(person, item.lane(), draft.rules);
        if (stays && sameOwner) {
            var kept = job.stage() == Stage.OFFERED ? item : owned(item, p);
            draft.desks.seat(p, draft.desks.seat(p).with(i, job.of(kept)));
        } else {
            draft.desks.seat(p, draft.desks.seat(p).with(i, job.of(item)));
            withdraw(p, work.id(), Order.Cause.CHANGED);
        }
    }

    private void giveAll(boolean live) {
        for (var item = matching.first(live); item != null; item = matching.first(live)) {
            var choice = matching.choose(item);
            if (choice == null) {
                return;
            }
            draft.dequeue(item);
            give(item, choice);
        }
    }

    /** Says whether something else had to give way and may be for others now. */
    private boolean give(Item item, Choice choice) {
        if (draft.witness != null) {
            draft.witness.sees(item, choice);
        }
        var p = choice.person();
        var share = draft.team.shares[item.lane().medium().index()][p];
        var given = new Job.Given(choice.fallback(), choice.probability(), Job.TALKING);
        var lasts = draft.rules.offerLasts;
        if (lasts == 0) {
            var job = new Job(owned(item, p), share, Stage.DOING, Nanos.NEVER, given);
            draft.orders.add(new Order.Assign(item.id(), id(p), choice.fallback(), choice.probability()));
            draft.desks.seat(p, draft.desks.seat(p).plus(job, draft.at));
            return job.live() && makeRoom(p);
        }
        var until = draft.at + lasts;
        draft.orders.add(
                new Order.Offer(item.id(), id(p), Nanos.instant(until), choice.fallback(), choice.probability()));
        draft.alarms = draft.alarms.plus(until, Alarms.OFFER_ENDS, id(p), item);
        draft.desks.seat(p, draft.desks.seat(p).plus(new Job(item, share, Stage.OFFERED, until, given), draft.at));
        return false;
    }

    /** B-01: who takes high-touch work has it until it is closed. */
    private Item owned(Item item, int p) {
        return item.asked().keepsOwner() && item.owner() != id(p)
                ? item.as(item.work().ownedBy(id(p)), item.asked())
                : item;
    }

    /** Mail gives way to a live contact: what is only offered is taken back, what is begun is put aside. */
    private boolean makeRoom(int p) {
        var any = false;
        for (var i = draft.desks.seat(p).jobs.length - 1; i >= 0; i--) {
            var seat = draft.desks.seat(p);
            var job = seat.jobs[i];
            if (!job.live() && job.stage() != Stage.PARKED && seat.live + seat.mail > Medium.WHOLE) {
                if (job.stage() == Stage.OFFERED) {
                    withdraw(p, job.item().id(), Order.Cause.LIVE_CONTACT);
                } else {
                    jobs.park(p, job);
                }
                any = true;
            }
        }
        return any;
    }

    private long id(int p) {
        return draft.team.people[p].id();
    }
}
