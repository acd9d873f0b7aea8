package io.quarterdeck.engine.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one person has in hand, and what waits for her alone; {@code since} is when that last changed,
 * {@code shift} counts how often she turned available.
 */
final class Seat {
    private static final Job[] NONE = {};

    final Presence presence;
    final Job[] jobs;
    final @Nullable Tree<Item> mine;
    final long since;
    final int shift;
    /** What is taken of her, in parts of {@link Medium#WHOLE}: by live contacts, by mail, and by mail put aside. */
    final long live;

    final long mail;
    final long parked;
    /** What her free hands add to her score. */
    final double ofFree;

    private Seat(Presence presence, Job[] jobs, @Nullable Tree<Item> mine, long since, int shift) {
        this.presence = presence;
        this.jobs = jobs;
        this.mine = mine;
        this.since = since;
        this.shift = shift;
        var ofLive = 0L;
        var ofMail = 0L;
        var ofParked = 0L;
        for (var job : jobs) {
            if (job.live()) {
                ofLive += job.share();
            } else if (job.stage() == Stage.PARKED) {
                ofParked += job.share();
            } else {
                ofMail += job.share();
            }
        }
        live = ofLive;
        mail = ofMail;
        parked = ofParked;
        ofFree = Score.ofFree(((double) live + mail + parked) / Medium.WHOLE);
    }

    static Seat empty(Presence presence, long at) {
        return new Seat(presence, NONE, null, at, 0);
    }

    boolean available() {
        return presence == Presence.AVAILABLE;
    }

    boolean idle() {
        return available() && jobs.length == 0;
    }

    boolean canResume() {
        if (parked > 0) {
            for (var job : jobs) {
                if (canResume(job)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether mail that was put aside has its room again. */
    boolean canResume(Job job) {
        return job.stage() == Stage.PARKED && live + mail + job.share() <= Medium.WHOLE;
    }

    /** The place of a piece of work among her jobs, or -1. */
    int indexOf(long work) {
        for (var i = 0; i < jobs.length; i++) {
            if (jobs[i].item().id() == work) {
                return i;
            }
        }
        return -1;
    }

    Seat present(Presence other, long at) {
        return new Seat(other, jobs, mine, at, other == Presence.AVAILABLE && !available() ? shift + 1 : shift);
    }

    Seat plus(Job job, long at) {
        var more = Arrays.copyOf(jobs, jobs.length + 1);
        more[jobs.length] = job;
        return new Seat(presence, more, mine, at, shift);
    }

    Seat minus(int index, long at) {
        if (jobs.length == 1) {
            return new Seat(presence, NONE, mine, at, shift);
        }
        var fewer = new Job[jobs.length - 1];
        System.arraycopy(jobs, 0, fewer, 0, index);
        System.arraycopy(jobs, index + 1, fewer, index, fewer.length - index);
        return new Seat(presence, fewer, mine, at, shift);
    }

    Seat with(int index, Job job) {
        var other = jobs.clone();
        other[index] = job;
        return new Seat(presence, other, mine, since, shift);
    }

    Seat awaited(@Nullable Tree<Item> other) {
        return new Seat(presence, jobs, other, since, shift);
    }
}
