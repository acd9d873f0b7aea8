package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Hours;
import io.quarterdeck.engine.playbook.Plans;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.Closure;
import io.quarterdeck.engine.time.OpenHours;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * QD-P04: a channel is answered by people, who work less than the published page says: it shows the hours of the
 * channel, those that a plan covers, and with {@code follow: customer} the same hours on every customer's clock.
 */
record ShortAnswers(LocalDate today) implements Rule {
    private static final Duration WEEK = Duration.ofDays(7);

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var channel : playbook.channels()) {
            if (channel.answer() != null) {
                shown(playbook, channel)
                        .ifPresent(shown -> notes.warning(
                                "QD-P04",
                                "channels.%s.answer".formatted(channel.name()),
                                "channels.%s.answer: %s is kept by people, who work %s of 168 hours a week; %s"
                                        .formatted(
                                                channel.name(),
                                                channel.answer(),
                                                Shortfall.hours(opened(
                                                        playbook.calendar().hours())),
                                                shown),
                                "publish the hours in which it is answered, or staff the rest"));
            }
        }
    }

    /** What the published page says beyond the hours of people. */
    private Optional<String> shown(Playbook playbook, Channel channel) {
        var publish = playbook.publish();
        var external = publish == null ? List.<String>of() : publish.external();
        var people = playbook.calendar().hours();
        if (external.contains("channels")
                && isLonger(playbook.calendarOf(channel.name()).hours(), people)) {
            return Optional.of("the published channels show it open %s hours"
                    .formatted(Shortfall.hours(
                            opened(playbook.calendarOf(channel.name()).hours()))));
        }
        var plans = playbook.plans();
        if (external.contains("plans") && plans != null) {
            for (var plan : plans.offered()) {
                if (covers(plan, channel, people)) {
                    return Optional.of("the published plan '%s' covers more".formatted(plan.name()));
                }
            }
        }
        return external.contains("hours") && followsEverybody(playbook.hours())
                ? Optional.of("the published hours follow every customer's own clock")
                : Optional.empty();
    }

    private boolean covers(Plans.Plan plan, Channel channel, OpenHours people) {
        var calendar = plan.coverage().get(channel.name());
        return calendar != null && isLonger(calendar.hours(), people);
    }

    private boolean followsEverybody(Hours hours) {
        return hours.follow() == Hours.Follow.CUSTOMER
                && opened(hours.open().hours()).compareTo(WEEK) < 0
                && hours.hubs().values().stream().noneMatch(hub -> hub.active() && hub.open() != null);
    }

    /** Whether a time exists that one shows as open and the other does not. */
    private boolean isLonger(OpenHours one, OpenHours people) {
        return opened(one.or(people)).compareTo(opened(people)) > 0;
    }

    private Duration opened(OpenHours hours) {
        var year = YearAhead.of(today, hours.zone());
        var week = year.ordinaryWeeks(hours).getFirst();
        return hours.withoutHolidays().closures(week.from(), week.to()).stream()
                .map(Closure::length)
                .reduce(WEEK, Duration::minus);
    }
}
