package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.staffing.AsyncCapacity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The people of one week, and of each of its days.
 *
 * @param demand what was expected
 * @param slots of the whole week in order
 * @param roster the same people as numbers, with their shifts
 * @param deadlines what the work that can wait asks for
 */
public record WeekPlan(LocalDate monday, Ground ground, List<Slot> slots, Roster roster, Deadlines deadlines) {
    private static final int DAYS = 7;

    /** What the plan rests on. */
    public record Ground(Demand demand, Frame frame, Assumptions assumptions) {}

    /**
     * The work that can wait.
     *
     * @param alone the people who keep all deadlines if they do nothing else; empty when nobody ever works
     * @param unkept the promises that nobody can keep
     */
    public record Deadlines(Optional<AsyncCapacity> alone, List<Unkept> unkept) {}

    public WeekPlan {
        slots = List.copyOf(slots);
    }

    public List<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(DAYS)).toList();
    }

    public List<Slot> on(LocalDate date) {
        var day = ground.demand().day(date);
        return slots.stream()
                .filter(it -> !it.at().isBefore(day.starts()) && it.at().isBefore(day.ends()))
                .toList();
    }

    /** The people of one day, with the shifts that begin on it. */
    public Roster rosterOn(LocalDate date) {
        var day = ground.demand().day(date);
        return roster.between(day.starts(), day.ends());
    }

    /** The interval with the most people at work, and of equals the one with the most callers. */
    public static Optional<Slot> peak(List<Slot> slots) {
        return slots.stream()
                .filter(Slot::isOpen)
                .max(Comparator.comparingInt(Slot::people)
                        .thenComparingDouble(it -> it.live().erlangs()));
    }

    /** Agent-hours of those who answer at once. */
    public double liveHours() {
        return slots.stream().mapToInt(it -> it.live().agents()).sum() * hoursOfASlot();
    }

    /** Full-time people who are paid for the shifts of the week. */
    public double fullTime() {
        return roster.paidHours() / ground.frame().hoursAWeek();
    }

    /** What the shifts of a roster cost. */
    public Money cost(Roster of) {
        var wage = ground.assumptions().wage();
        return new Money(
                BigDecimal.valueOf(wage.minor() * of.paidHours())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                wage.currency());
    }

    /** The channels that are answered at once. */
    public List<String> liveChannels() {
        return ground.demand().lanes().stream()
                .filter(WeekPlan::isLive)
                .map(Lane::name)
                .toList();
    }

    /** The channels of work that can wait. */
    public List<String> waitingChannels() {
        return ground.demand().lanes().stream()
                .filter(it -> !isLive(it))
                .map(Lane::name)
                .toList();
    }

    static boolean isLive(Lane lane) {
        return lane.channel().answer() != null;
    }

    private double hoursOfASlot() {
        return roster.interval().toSeconds() / 3600.0;
    }
}
