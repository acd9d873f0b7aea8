package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import io.quarterdeck.engine.time.Span;
import java.util.List;
import java.util.function.Function;

/** QD-P02: a channel's aim or breach that no ticket ever sees, because every priority that may come there has less. */
record IdleChannels(Race race) implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var channel : playbook.channels()) {
            var priorities = Arrivals.at(channel, playbook);
            channel.promises().forEach((promise, deadline) -> check(channel, promise, deadline, priorities, notes));
        }
    }

    private void check(Channel channel, Promise promise, Deadline deadline, List<Priority> priorities, Notes notes) {
        var aimIdle = isIdle(promise, deadline.aim(), Deadline::aim, priorities);
        var breachIdle = isIdle(promise, deadline.breach(), Deadline::breach, priorities);
        if (aimIdle || breachIdle) {
            var path = "channels.%s.%s".formatted(channel.name(), promise.path());
            var least = priorities.getLast();
            notes.warning(
                    "QD-P02",
                    path,
                    "%s: %s is looser than what every priority already promises (%s for '%s'): %s never binds"
                            .formatted(
                                    path,
                                    deadline,
                                    least.promise(promise).orElseThrow(),
                                    least.name(),
                                    aimIdle && breachIdle ? "it" : aimIdle ? "its aim" : "its breach"),
                    "write less, or leave it to the priorities");
        }
    }

    private boolean isIdle(Promise promise, Span own, Function<Deadline, Span> part, List<Priority> priorities) {
        return !priorities.isEmpty()
                && priorities.stream()
                        .allMatch(priority -> priority.promise(promise)
                                .map(part)
                                .filter(theirs -> race.neverLater(theirs, own))
                                .isPresent())
                && priorities.stream()
                        .flatMap(priority -> priority.promise(promise).stream())
                        .allMatch(theirs -> race.everEarlier(part.apply(theirs), own));
    }
}
