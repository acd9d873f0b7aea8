package io.quarterdeck.engine.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One interval of a plan.
 *
 * @param contacts expected by channel, also while we are closed
 * @param live what each channel needs that is answered at once; empty while we are closed
 * @param waiting the work that can wait and is done in this interval
 * @param people at work: those who answer at once and those hired for work that can wait
 * @param scheduled the people who must be on duty for so many to be at work
 */
public record Slot(
        Instant at, Map<String, Double> contacts, List<LiveNeed> live, WaitingShare waiting, int people, int scheduled) {

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
        live = List.copyOf(live);
    }

    public boolean isOpen() {
        return people > 0;
    }

    /** Agents' time with customers who wait on the line. */
    public double liveErlangs() {
        return live.stream().mapToDouble(LiveNeed::erlangs).sum();
    }

    public int liveAgents() {
        return live.stream().mapToInt(LiveNeed::agents).sum();
    }

    /** How busy the people are with everything, from 0; nobody is never busy. */
    public double occupancy() {
        return people == 0 ? 0 : (liveErlangs() + waiting.working()) / people;
    }

    /** {@code 5 people: phone 2, chat 3; 0.6 agents of other work fit in their idle time of 0.9}. */
    public String why() {
        if (!isOpen()) {
            return "closed";
        }
        var parts = new StringBuilder(people + (people == 1 ? " person:" : " people:"));
        for (var need : live) {
            parts.append(" %s %d,".formatted(need.channel(), need.agents()));
        }
        parts.append(
                waiting.extra() == 0
                        ? " and %s agents of work that can wait, in their idle time of %s"
                                .formatted(Words.number(waiting.working()), Words.number(waiting.idle()))
                        : " and %d hired for work that can wait: %s agents of it, of which their idle time takes %s"
                                .formatted(
                                        waiting.extra(),
                                        Words.number(waiting.working()),
                                        Words.number(waiting.idle())));
        return parts.toString();
    }
}
