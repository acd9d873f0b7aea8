package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Plans;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * QD-H02: a promise runs on the wall clock, is shorter than a closure, and nobody is on call. Of one priority or
 * channel only the first such promise is told, for what repairs one repairs all.
 */
record ClosedDoors(LocalDate today) implements Rule {
    private static final String ADVICE = "use business time, add on_call, or open a hub";

    @Override
    public void check(Playbook playbook, Notes notes) {
        new Tour(playbook, notes, today, new HashMap<>()).take();
    }

    /** One value that promises something, by its path. */
    private record Owed(String path, Deadline deadline) {}

    private record Tour(Playbook playbook, Notes notes, LocalDate today, Map<OpenHours, Gaps> known) {

        void take() {
            var open = playbook.calendar().hours();
            for (var priority : playbook.priorities()) {
                if (!Arrivals.isOnCall(playbook, priority)) {
                    firstOf(promises(priority), open);
                }
            }
            for (var channel : playbook.channels()) {
                if (!Arrivals.at(channel, playbook).stream().allMatch(it -> Arrivals.isOnCall(playbook, it))) {
                    firstOf(promises(channel), open);
                }
            }
            checkTiers(open);
            checkPlans(open);
            checkComplaints(open);
        }

        private void checkTiers(OpenHours open) {
            for (var tier : playbook.tiers()) {
                var reviewed = playbook.intents().stream()
                        .filter(intent -> intent.tier().equals(tier.name()))
                        .map(intent -> playbook.priorityOf(intent.name()));
                if (tier.review() != null && !reviewed.allMatch(it -> Arrivals.isOnCall(playbook, it))) {
                    firstOf(Stream.of(new Owed("tiers.%s.review".formatted(tier.name()), tier.review())), open);
                }
            }
        }

        /** B-75, B-76: a plan brings people of its own, for the hours it covers or for the account. */
        private void checkPlans(OpenHours open) {
            var plans = playbook.plans();
            for (var plan : plans == null ? List.<Plans.Plan>of() : plans.offered()) {
                if (plan.firstResponse() != null && plan.dedicated() == null) {
                    var covered = plan.coverage().values().stream()
                            .map(calendar -> calendar.hours())
                            .reduce(open, OpenHours::or);
                    var path = "plans.offered.%s.first_response".formatted(plan.name());
                    firstOf(Stream.of(new Owed(path, plan.firstResponse())), covered);
                }
            }
        }

        /** B-62: a machine may say that a complaint has arrived; people investigate. */
        private void checkComplaints(OpenHours open) {
            var complaints = playbook.complaints();
            if (complaints != null) {
                firstOf(
                        Stream.of(new Owed("complaints.acknowledge", complaints.acknowledge())),
                        playbook.hours().automated().hours());
                if (complaints.investigate() != null) {
                    firstOf(Stream.of(new Owed("complaints.investigate", complaints.investigate())), open);
                }
            }
        }

        private void firstOf(Stream<Owed> promises, OpenHours hours) {
            for (var owed : promises.filter(ClosedDoors::onTheWallClock).toList()) {
                if (tell(owed, hours)) {
                    return;
                }
            }
        }

        private boolean tell(Owed owed, OpenHours hours) {
            var gaps = known.computeIfAbsent(hours, it -> Gaps.of(it, today));
            var breach = owed.deadline().breach();
            var week = gaps.inAWeek(breach);
            if (week.isPresent()) {
                notes.warning("QD-H02", owed.path(), closed(owed, week.get()) + lostInAWeek(week.get()), ADVICE);
                return true;
            }
            gaps.inAYear(breach)
                    .ifPresent(year -> notes.info(
                            "QD-H02",
                            owed.path(),
                            closed(owed, year) + " at a time in the year ahead; it cannot be met for work arriving in "
                                    + Shortfall.hours(year.unreachable()) + " hours of it",
                            "mind the holidays, or use business time"));
            return false;
        }

        private Stream<Owed> promises(Priority priority) {
            return Stream.of(Promise.values())
                    .map(promise -> owed("priorities." + priority.name(), promise, priority.promises()))
                    .filter(Objects::nonNull);
        }

        private Stream<Owed> promises(Channel channel) {
            return Stream.of(Promise.values())
                    .map(promise -> owed("channels." + channel.name(), promise, channel.promises()))
                    .filter(Objects::nonNull);
        }
    }

    private static @Nullable Owed owed(String of, Promise promise, Map<Promise, Deadline> promises) {
        var deadline = promises.get(promise);
        return deadline == null ? null : new Owed(of + "." + promise.path(), deadline);
    }

    private static boolean onTheWallClock(Owed owed) {
        var span = owed.deadline().breach();
        return span instanceof Span.Elapsed || span instanceof Span.CalendarDays;
    }

    private static String closed(Owed owed, Shortfall shortfall) {
        return "%s: %s runs on the wall clock, but we are closed for up to %s h"
                .formatted(owed.path(), owed.deadline(), Shortfall.hours(shortfall.longestClosure()));
    }

    private static String lostInAWeek(Shortfall week) {
        return week.unreachable().compareTo(Duration.ofMinutes(1)) < 0
                ? "; what arrives when we close is due the very minute we open"
                : "; it cannot be met for work arriving in %s of 168 hours a week (%s)"
                        .formatted(Shortfall.hours(week.unreachable()), week.share());
    }
}
