package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Claim;
import io.quarterdeck.engine.playbook.Every;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Staffing.RuleOfThumb;
import io.quarterdeck.engine.staffing.Automation;
import io.quarterdeck.engine.staffing.WorkingTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule of thumb of the playbook beside the workload, explained in minutes for each contact (B-19, C-37). A rule of
 * thumb is never planned by.
 *
 * @param rule as the playbook has it
 * @param available minutes of busy time that the rule leaves for one contact
 * @param needed minutes of a person's time that one contact takes
 * @param holds whether the workload agrees with the rule
 * @param words what follows, in a sentence
 */
public record ThumbCheck(String rule, Range<Double> available, double needed, boolean holds, String words) {
    private static final double WEEKS_A_YEAR = 365.25 / 7;
    private static final double WHOLE = 100;

    /** All rules of a playbook, for the contacts that are expected and the days on which we are open. */
    public static List<ThumbCheck> of(Playbook playbook, Demand demand, int openDays) {
        var staffing = playbook.staffing();
        if (staffing == null) {
            return List.of();
        }
        var frame = Frame.of(playbook);
        return staffing.rulesOfThumb().stream()
                .map(it -> switch (it) {
                    case RuleOfThumb.Headcount rule -> headcount(rule, playbook, demand, frame, openDays);
                    case RuleOfThumb.Throughput rule -> throughput(rule, frame, openDays);
                })
                .toList();
    }

    private static ThumbCheck headcount(
            RuleOfThumb.Headcount rule, Playbook playbook, Demand demand, Frame frame, int openDays) {
        var weekly = weekly(rule.load(), rule.per(), openDays);
        var time = working(frame);
        var seconds = secondsPerContact(demand);
        var fewest = time.people(weekly * seconds / 3600 / frame.mostOccupancy());
        var most = time.people(weekly * seconds / 3600 / frame.leastOccupancy());
        var available = new Range<>(
                time.handlingSeconds(weekly, rule.people().low(), frame.leastOccupancy()) / 60,
                time.handlingSeconds(weekly, rule.people().high(), frame.mostOccupancy()) / 60);
        var words = new StringBuilder(String.format(
                Locale.ROOT,
                "%.1f to %.1f min available for each contact, %.2f needed: %.1f to %.1f FTE",
                available.low(),
                available.high(),
                seconds / 60,
                fewest,
                most));
        automation(playbook)
                .ifPresent(it -> words.append(String.format(
                        Locale.ROOT,
                        "; with %.0f%% of contacts automated and %.0f%% shorter ones, %.1f to %.1f",
                        it.deflected() * WHOLE,
                        it.shorter() * WHOLE,
                        fewest * it.workLeft(),
                        most * it.workLeft())));
        return new ThumbCheck(
                "%d per %s with %s FTE".formatted(rule.load(), rule.per().word(), rule.people()),
                available,
                seconds / 60,
                rule.people().high() >= fewest && rule.people().low() <= most,
                words.toString());
    }

    private static ThumbCheck throughput(RuleOfThumb.Throughput rule, Frame frame, int openDays) {
        var time = working(frame);
        var seconds = rule.handling().toSeconds();
        var few = weekly(rule.contacts().low(), rule.per(), openDays);
        var many = weekly(rule.contacts().high(), rule.per(), openDays);
        var least = time.occupancy(few, seconds);
        var most = time.occupancy(many, seconds);
        return new ThumbCheck(
                "%s contacts per person and %s at %s"
                        .formatted(rule.contacts(), rule.per().word(), minutes(rule.handling())),
                new Range<>(time.productiveHours() * 60 / many, time.productiveHours() * 60 / few),
                seconds / 60.0,
                most >= frame.leastOccupancy() && least <= frame.mostOccupancy(),
                String.format(
                        Locale.ROOT,
                        "busy %.0f%% to %.0f%% of productive time; at %s it would be %.0f to %.0f contacts",
                        least * WHOLE,
                        most * WHOLE,
                        frame.occupancy(),
                        time.contacts(seconds, frame.leastOccupancy()),
                        time.contacts(seconds, frame.mostOccupancy())));
    }

    private static WorkingTime working(Frame frame) {
        return new WorkingTime(frame.hoursAWeek(), frame.shrinkage().share());
    }

    /** A person's time for a contact of the expected mix; of two chats at once, each takes half its length. */
    private static double secondsPerContact(Demand demand) {
        var all = demand.lanes().stream().mapToDouble(it -> it.share()).sum();
        return demand.lanes().stream()
                        .mapToDouble(it -> it.share() * it.effortSeconds())
                        .sum()
                / all;
    }

    /** B-60, B-61: the most that the playbook claims for automation. */
    private static Optional<Automation> automation(Playbook playbook) {
        var fewer = claim(playbook, "repetitive_contacts");
        var shorter = claim(playbook, "aht");
        return fewer == 0 && shorter == 0 ? Optional.empty() : Optional.of(new Automation(1, fewer, shorter));
    }

    private static double claim(Playbook playbook, String metric) {
        return playbook.claims().stream()
                .filter(it -> it.change().equals("automation") && it.metric().equals(metric))
                .map(Claim::most)
                .mapToDouble(it -> Math.min(1, it.amount().abs().doubleValue() / WHOLE))
                .max()
                .orElse(0);
    }

    private static double weekly(double contacts, Every every, int openDays) {
        return switch (every) {
            case DAY -> contacts * openDays;
            case WEEK -> contacts;
            case MONTH -> contacts * 12 / WEEKS_A_YEAR;
            case QUARTER -> contacts * 4 / WEEKS_A_YEAR;
            case YEAR -> contacts / WEEKS_A_YEAR;
        };
    }

    private static String minutes(Duration length) {
        return length.toSeconds() % 60 == 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }
}
