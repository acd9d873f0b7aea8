package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.positive;
import static io.quarterdeck.engine.measure.Lawful.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A day of a team that answers at once: its people in each slot, and how many hours of work they do in it.
 *
 * @param agents in each slot
 * @param workHours of contacts in the whole day
 */
public record TeamDay(int slotSeconds, List<Integer> agents, double workHours) {

    public TeamDay {
        within("seconds of a slot", slotSeconds, 1, StaffedSlots.MOST_SECONDS);
        within("slots", agents.size(), 1, StaffedSlots.MOST_SLOTS);
        agents = List.copyOf(agents);
        agents.forEach(it -> within("agents", it, 0, ErlangB.MOST_AGENTS));
        within("hours of work", workHours, 0, 1e12);
    }

    /** The fewest people for so many calls a day, slot by slot. */
    public static TeamDay calls(DayProfile profile, double aDay, double handlingSeconds, CallTarget target) {
        var agents = profile.contacts(aDay).stream()
                .map(it -> target.agents(new Load(it, profile.slotSeconds(), handlingSeconds)))
                .toList();
        return new TeamDay(profile.slotSeconds(), agents, aDay * handlingSeconds / 3600);
    }

    /** The fewest people for so many chats a day, slot by slot: {@code share} of them answered within {@code seconds}. */
    public static TeamDay chats(DayProfile profile, Chats aDay, double share, double seconds) {
        var agents = profile.contacts(aDay.contacts()).stream()
                .map(it -> new Chats(it, profile.slotSeconds(), aDay.conversation(), aDay.atOnce()))
                .map(it -> ChatQueue.answering(it, share, seconds).agents())
                .toList();
        return new TeamDay(
                profile.slotSeconds(),
                agents,
                aDay.contacts() * aDay.conversation().work() / 3600);
    }

    /** Agent-hours behind the phone. */
    public double hours() {
        return agents.stream().mapToInt(it -> it).sum() * (double) slotSeconds / 3600;
    }

    /** The most people in any slot. */
    public int peak() {
        return Collections.max(agents);
    }

    /** Hours that could go to work that waits, with nobody busy for more than {@code mostOccupancy} of the time. */
    public double idleHours(double mostOccupancy) {
        return Math.max(0, positive("most occupancy", mostOccupancy, 1) * hours() - workHours);
    }

    /** Agent-hours for this and for {@code otherHours} of work that can wait, of which idle people do what they can. */
    public double hoursWith(double otherHours, double mostOccupancy) {
        within("hours of other work", otherHours, 0, 1e12);
        return hours() + Math.max(0, otherHours - idleHours(mostOccupancy)) / mostOccupancy;
    }

    /** Two teams side by side over the same slots, each with its own contacts. */
    public TeamDay beside(TeamDay other) {
        within("seconds of a slot", other.slotSeconds, slotSeconds, slotSeconds);
        within("slots", other.agents.size(), agents.size(), agents.size());
        var both = new ArrayList<Integer>();
        for (var slot = 0; slot < agents.size(); slot++) {
            both.add(agents.get(slot) + other.agents.get(slot));
        }
        return new TeamDay(slotSeconds, both, workHours + other.workHours);
    }
}
