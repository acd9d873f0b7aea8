package io.quarterdeck.engine.playbook.picture;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Plans;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every promise of a playbook, from the most urgent priority down, then those of channels and plans. */
final class Ladder {

    /** A Wednesday in an ordinary week of winter: far from holidays and from the change of clocks. */
    private static final LocalDate ORDINARY = LocalDate.of(2027, 2, 3);

    private final Playbook playbook;
    private final Set<String> idle;
    private final Instant middle;

    private Ladder(Playbook playbook, Set<String> idle) {
        this.playbook = playbook;
        this.idle = idle;
        this.middle = middleOfADay(playbook);
    }

    static List<Rung> of(Playbook playbook, Set<String> idle) {
        var ladder = new Ladder(playbook, idle);
        return Stream.of(
                        playbook.priorities().stream().flatMap(ladder::ofPriority),
                        playbook.channels().stream().flatMap(ladder::ofChannel),
                        plans(playbook).flatMap(ladder::ofPlan))
                .flatMap(it -> it)
                .toList();
    }

    private Stream<Rung> ofPriority(Priority priority) {
        return Arrays.stream(Promise.values())
                .flatMap(promise -> priority.promise(promise).stream()
                        .map(deadline -> rung(
                                priority,
                                null,
                                null,
                                promise.key(),
                                deadline,
                                deadline.toString(),
                                "priorities.%s.%s".formatted(priority.name(), promise.path()))));
    }

    private Stream<Rung> ofChannel(Channel channel) {
        var priority = playbook.priorities().stream()
                .filter(it -> channel.promisesTo(it.name(), null))
                .reduce((_, last) -> last)
                .orElseGet(playbook::lowestPriority);
        var answer = channel.answer();
        var live = answer == null
                ? Stream.<Rung>empty()
                : Stream.of(rung(
                        priority,
                        channel.name(),
                        null,
                        "answer",
                        Deadline.of(new Span.Elapsed(answer.within())),
                        answer.toString(),
                        "channels.%s.answer".formatted(channel.name())));
        return Stream.concat(
                live,
                channel.promises().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> {
                            var promise = it.getKey();
                            var deadline = it.getValue();
                            return rung(
                                    priority,
                                    channel.name(),
                                    null,
                                    promise.key(),
                                    deadline,
                                    deadline.toString(),
                                    "channels.%s.%s".formatted(channel.name(), promise.path()));
                        }));
    }

    private static Stream<Plans.Plan> plans(Playbook playbook) {
        return playbook.plans() == null ? Stream.empty() : playbook.plans().offered().stream();
    }

    private Stream<Rung> ofPlan(Plans.Plan plan) {
        var deadline = plan.firstResponse();
        var lowest = playbook.lowestPriority();
        return deadline == null
                ? Stream.empty()
                : Stream.of(rung(
                        lowest,
                        null,
                        plan.name(),
                        Promise.FIRST_RESPONSE.key(),
                        deadline,
                        deadline.toString(),
                        "plans.offered.%s.first_response".formatted(plan.name())));
    }

    private Rung rung(
            Priority priority,
            @Nullable String channel,
            @Nullable String plan,
            String kind,
            Deadline deadline,
            String rule,
            String path) {
        return new Rung(
                priority.name(),
                priority.rank(),
                channel,
                plan,
                kind,
                rule,
                playbook.marks().of(path).line(),
                path,
                Rung.mark(deadline.aim(), seconds(deadline.aim())),
                Rung.mark(deadline.breach(), seconds(deadline.breach())),
                path.contains(".steps."),
                idle.contains(path));
    }

    private long seconds(Span span) {
        return Duration.between(middle, playbook.calendar().after(middle, span)).toSeconds();
    }

    private static Instant middleOfADay(Playbook playbook) {
        var hours = playbook.calendar().hours();
        var midnight = ORDINARY.atStartOfDay(playbook.zone()).toInstant();
        var opens =
                hours.isOpen(midnight) ? midnight : hours.nextOpening(midnight).orElse(midnight);
        var closes = hours.nextClosing(opens).orElse(opens.plus(Duration.ofHours(24)));
        return opens.plus(Duration.between(opens, closes).dividedBy(2));
    }
}
