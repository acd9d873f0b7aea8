package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Escalation;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which priorities a ticket can have at all, and which of them a channel serves. */
final class Arrivals {

    private Arrivals() {}

    /** What an intent brings, what a trigger raises to, and the lowest for whatever nobody knows. */
    static Set<String> priorities(Playbook playbook) {
        var names = new LinkedHashSet<String>();
        playbook.intents().stream()
                .map(Intent::name)
                .map(playbook::priorityOf)
                .map(Priority::name)
                .forEach(names::add);
        playbook.escalation().triggers().stream()
                .map(Escalation.Trigger::raiseTo)
                .flatMap(Stream::ofNullable)
                .forEach(names::add);
        names.add(playbook.lowestPriority().name());
        return names;
    }

    /** The priorities of the tickets that a channel promises something to. */
    static List<Priority> at(Channel channel, Playbook playbook) {
        return playbook.priorities().stream()
                .filter(priority -> channel.promisesTo(priority.name(), null)
                        || channel.onlyFor().stream()
                                .flatMap(name -> playbook.intent(name).stream())
                                .anyMatch(intent ->
                                        playbook.priorityOf(intent.name()).equals(priority)))
                .toList();
    }

    static boolean isOnCall(Playbook playbook, Priority priority) {
        var onCall = playbook.hours().onCall();
        return onCall != null && onCall.takes().contains(priority.name());
    }
}
