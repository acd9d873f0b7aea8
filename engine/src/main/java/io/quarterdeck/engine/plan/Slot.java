package io.quarterdeck.engine.plan;

import java.time.Instant;
import java.util.Map;

/**
 * One interval of a plan.
 *
 * @param contacts expected by channel, also while we are closed
 * @param live those who answer at once
 * @param waiting the work that can wait and is done in this interval
 * @param people at work: those who answer at once and those hired for work that can wait
 * @param scheduled the people who must be on duty for so many to be at work
 */
public record Slot(
        Instant at, Map<String, Double> contacts, LiveTeam live, WaitingShare waiting, int people, int scheduled) {

    /**
     * In agents.
     *
     * @param idle time of those who answer at once that is free for it
     * @param working time spent on it
     * @param extra people hired for it
     */
    public record WaitingShare(double idle, double working, int extra) {}

    public Slot {
        contacts = Map.copyOf(contacts);
    }

    public boolean isOpen() {
        return people > 0;
    }

    /** How busy the people are with everything, from 0; nobody is never busy. */
    public double occupancy() {
        return people == 0 ? 0 : (live.erlangs() + waiting.working()) / people;
    }

    /** {@code 5 people: phone 2, chat 3; 0.6 agents of work that can wait, in their idle time of 0.9}. */
    public String why() {
        if (!isOpen()) {
            return "closed";
        }
        var working = Words.number(waiting.working());
        var idle = Words.number(waiting.idle());
        var rest = waiting.extra() == 0
                ? "; %s agents of work that can wait, in their idle time of %s".formatted(working, idle)
                : "; %d for work that can wait: %s agents of it, of which idle time takes up to %s"
                        .formatted(waiting.extra(), working, idle);
        return people + (people == 1 ? " person: " : " people: ") + live.why() + rest;
    }
}
