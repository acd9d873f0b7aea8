package io.quarterdeck.engine.explain;

import io.quarterdeck.engine.measure.ServiceLevel;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Plans;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import io.quarterdeck.engine.sla.PromiseKind;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines up all that is promised, priority by priority. */
final class Ladder {
    private static final Duration BETWEEN_ARRIVALS = Duration.ofMinutes(15);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Playbook playbook;
    private final Instant monday;
    private final Instant middle;

    private Ladder(Playbook playbook) {
        this.playbook = playbook;
        monday = WeekStrip.MONDAY.atStartOfDay(playbook.zone()).toInstant();
        middle = middleOfAnOpenDay();
    }

    static List<Rung> of(Playbook playbook) {
        var ladder = new Ladder(playbook);
        return playbook.priorities().stream()
                .flatMap(priority -> ladder.rungs(priority).stream())
                .toList();
    }

    private List<Rung> rungs(Priority priority) {
        var rungs = new ArrayList<Rung>();
        for (var promise : Promise.values()) {
            priority.promise(promise).ifPresent(deadline -> rungs.add(own(priority, promise, deadline)));
            for (var channel : playbook.channels()) {
                var deadline = channel.promises().get(promise);
                if (deadline != null && promises(channel, priority)) {
                    rungs.add(of(priority, channel, promise, deadline));
                }
                if (promise == Promise.FIRST_RESPONSE && channel.answer() != null) {
                    rungs.add(answer(priority, channel.name(), channel.answer()));
                }
            }
        }
        plans().forEach(plan -> Optional.ofNullable(plan.firstResponse())
                .ifPresent(deadline -> rungs.add(of(priority, plan, deadline))));
        return rungs;
    }

    private Rung own(Priority priority, Promise promise, Deadline deadline) {
        var path = "priorities.%s.%s".formatted(priority.name(), promise.path());
        return rung(priority, null, null, promise, deadline, path, playbook.calendar());
    }

    private Rung of(Priority priority, Channel channel, Promise promise, Deadline deadline) {
        var path = "channels.%s.%s".formatted(channel.name(), promise.path());
        return rung(priority, channel.name(), null, promise, deadline, path, playbook.calendar());
    }

    private Rung of(Priority priority, Plans.Plan plan, Deadline deadline) {
        var path = "plans.offered.%s.first_response".formatted(plan.name());
        var covered = plan.coverage().values().stream().findFirst().orElse(playbook.calendar());
        return rung(priority, null, plan.name(), Promise.FIRST_RESPONSE, deadline, path, covered);
    }

    private static Rung answer(Priority priority, String channel, ServiceLevel answer) {
        var within = new Rung.Length(
                answer.within().toSeconds() + "s", answer.within().toSeconds());
        return new Rung(
                priority.name(),
                priority.rank(),
                channel,
                null,
                "answer",
                "answered",
                answer.toString(),
                "channels.%s.answer".formatted(channel),
                within,
                within,
                false,
                false);
    }

    private Rung rung(
            Priority priority,
            @Nullable String channel,
            @Nullable String plan,
            Promise promise,
            Deadline deadline,
            String path,
            BusinessCalendar calendar) {
        var kind = PromiseKind.valueOf(promise.name());
        var others = channel == null && plan == null ? Optional.<Deadline>empty() : priority.promise(promise);
        return new Rung(
                priority.name(),
                priority.rank(),
                channel,
                plan,
                kind.key(),
                kind.words(),
                deadline.toString(),
                path,
                length(deadline.aim(), calendar),
                length(deadline.breach(), calendar),
                !promise.path().equals(promise.key()),
                others.filter(other -> neverEarlier(deadline, calendar, other)).isPresent());
    }

    private Rung.Length length(Span span, BusinessCalendar calendar) {
        var length = Duration.between(middle, calendar.after(middle, span));
        return new Rung.Length(span.toString(), length.toSeconds());
    }

    /** Whether {@code other}, which always applies too, aims and breaks no later at any quarter of an hour of a week. */
    private boolean neverEarlier(Deadline deadline, BusinessCalendar calendar, Deadline other) {
        return Stream.iterate(monday, at -> at.isBefore(monday.plus(WEEK)), at -> at.plus(BETWEEN_ARRIVALS))
                .noneMatch(at -> aim(at, deadline, calendar).isBefore(aim(at, other, playbook.calendar()))
                        || calendar.after(at, deadline.breach())
                                .isBefore(playbook.calendar().after(at, other.breach())));
    }

    private static Instant aim(Instant at, Deadline deadline, BusinessCalendar calendar) {
        var aim = calendar.after(at, deadline.aim());
        var breach = calendar.after(at, deadline.breach());
        return aim.isBefore(breach) ? aim : breach;
    }

    /** C-17: a channel that promises only to an intent promises to the priority which that intent brings. */
    private boolean promises(Channel channel, Priority priority) {
        return channel.promisesTo(priority.name(), null)
                || channel.onlyFor().stream()
                        .anyMatch(name -> playbook.intent(name).isPresent()
                                && playbook.priorityOf(name).name().equals(priority.name()));
    }

    private List<Plans.Plan> plans() {
        return Optional.ofNullable(playbook.plans()).map(Plans::offered).orElse(List.of());
    }

    /** Of Tuesday, when we are open then, or of the next day that has hours. */
    private Instant middleOfAnOpenDay() {
        var week = playbook.hours().open().hours().week();
        for (var i = 1; i <= 7; i++) {
            var date = WeekStrip.MONDAY.plusDays(i);
            var windows = week.on(DayOfWeek.from(date));
            if (!windows.isEmpty()) {
                var minute =
                        (windows.getFirst().opensMinute() + windows.getLast().closesMinute()) / 2;
                return date.atStartOfDay(playbook.zone()).plusMinutes(minute).toInstant();
            }
        }
        return monday;
    }
}
