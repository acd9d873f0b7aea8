package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Plans;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import io.quarterdeck.engine.time.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** QD-P07: a promise that is paid for, although everybody is promised as much, whenever and wherever they write. */
record IdlePlans(Race race) implements Rule {

    /** A free aim and whose it is: {@code 1bh (standard)}. */
    private record Free(Span aim, String of) {}

    @Override
    public void check(Playbook playbook, Notes notes) {
        var plans = playbook.plans();
        for (var plan : plans == null ? List.<Plans.Plan>of() : plans.offered()) {
            if (plan.price().isPresent() && plan.firstResponse() != null) {
                slowest(plan, plan.firstResponse(), playbook)
                        .ifPresent(free -> notes.warning(
                                "QD-P07",
                                "plans.offered.%s.first_response".formatted(plan.name()),
                                "plan '%s' sells %s, but everyone already gets %s (%s), which is never later than %s h: the paid promise never binds"
                                        .formatted(
                                                plan.name(),
                                                plan.firstResponse(),
                                                free.aim(),
                                                free.of(),
                                                Shortfall.hours(race.longestInAWeek(free.aim()))),
                                "sell a shorter time, or something that is not free"));
            }
        }
    }

    /** The loosest of the free promises that beat the plan; nothing when the plan beats one of them. */
    private Optional<Free> slowest(Plans.Plan plan, Deadline sold, Playbook playbook) {
        var beaten = new ArrayList<Free>();
        for (var offers : offers(plan, playbook)) {
            var better = offers.stream()
                    .filter(free -> race.neverLater(free.aim(), sold.aim()))
                    .findFirst();
            if (better.isEmpty()) {
                return Optional.empty();
            }
            beaten.add(better.get());
        }
        return beaten.reversed().stream().max(Comparator.comparing(free -> race.longestInAWeek(free.aim())));
    }

    /** What each kind of ticket is promised without a plan, once each. */
    private static List<List<Free>> offers(Plans.Plan plan, Playbook playbook) {
        return playbook.priorities().stream()
                .flatMap(priority -> playbook.channels().stream()
                        .filter(channel -> isCovered(plan, channel))
                        .map(channel -> offers(channel, priority)))
                .distinct()
                .toList();
    }

    /** A plan sells a reply by people; machines answer everybody at once. */
    private static boolean isCovered(Plans.Plan plan, Channel channel) {
        return plan.coverage().isEmpty()
                ? channel.hours() == Channel.Staffing.OPEN
                : plan.coverage().containsKey(channel.name());
    }

    private static List<Free> offers(Channel channel, Priority priority) {
        var byPriority = priority.promise(Promise.FIRST_RESPONSE).map(it -> new Free(it.aim(), priority.name()));
        var byChannel = Optional.ofNullable(channel.promises().get(Promise.FIRST_RESPONSE))
                .filter(_ -> channel.promisesTo(priority.name(), null))
                .map(it -> new Free(it.aim(), channel.name()));
        return Stream.of(byPriority, byChannel).flatMap(Optional::stream).toList();
    }
}
