package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.within;

import java.util.List;

/** Slots of equal length, one after the other, and in which of them anybody is at work. */
public final class StaffedSlots {
    /** As many hours as a year has, and some: no plan is longer. */
    public static final int MOST_SLOTS = 10_000;

    static final int MOST_SECONDS = 86_400;

    private final int slotSeconds;
    private final int[] staffedBefore;

    private StaffedSlots(int slotSeconds, int[] staffedBefore) {
        this.slotSeconds = slotSeconds;
        this.staffedBefore = staffedBefore;
    }

    /** Slots of {@code slotSeconds} each, of which {@code staffed} says whether anybody works in them. */
    public static StaffedSlots of(int slotSeconds, List<Boolean> staffed) {
        within("seconds of a slot", slotSeconds, 1, MOST_SECONDS);
        within("slots", staffed.size(), 1, MOST_SLOTS);
        var before = new int[staffed.size() + 1];
        for (var slot = 0; slot < staffed.size(); slot++) {
            before[slot + 1] = before[slot] + (staffed.get(slot) ? 1 : 0);
        }
        return new StaffedSlots(slotSeconds, before);
    }

    public int slotSeconds() {
        return slotSeconds;
    }

    /** How many slots there are. */
    public int size() {
        return staffedBefore.length - 1;
    }

    /** Whether anybody works in {@code slot}. */
    public boolean staffed(int slot) {
        return staffedBefore[slot + 1] > staffedBefore[slot];
    }

    /** The seconds that one agent works from the start of slot {@code from} to the start of slot {@code to}. */
    public long seconds(int from, int to) {
        return (long) (staffedBefore[to] - staffedBefore[from]) * slotSeconds;
    }

    /** The same slots so many times over. */
    StaffedSlots repeated(int times) {
        var size = size();
        var before = new int[size * times + 1];
        for (var slot = 0; slot < before.length; slot++) {
            before[slot] = staffedBefore[slot % size] + slot / size * staffedBefore[size];
        }
        return new StaffedSlots(slotSeconds, before);
    }
}
