package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.Optional;

/** QD-P06: a channel keeps its promise for what cannot arrive there. */
record EmptyChannels() implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var channel : playbook.channels()) {
            for (var i = 0; i < channel.onlyFor().size(); i++) {
                var name = channel.onlyFor().get(i);
                var path = "channels.%s.only_for[%d]".formatted(channel.name(), i);
                why(playbook, channel, name)
                        .ifPresent(why -> notes.error(
                                "QD-P06",
                                path,
                                "channel %s is only for '%s', which cannot arrive there: %s"
                                        .formatted(channel.name(), name, why),
                                "take it out, or say what brings it"));
            }
        }
    }

    private static Optional<String> why(Playbook playbook, Channel channel, String name) {
        if (playbook.priority(name).isPresent()
                && !Arrivals.priorities(playbook).contains(name)) {
            return Optional.of("no intent has this priority and no trigger raises to it");
        }
        return channel.hours() == Channel.Staffing.AUTOMATED
                        && playbook.intents().stream()
                                .filter(intent -> intent.name().equals(name)
                                        || playbook.priorityOf(intent.name())
                                                .name()
                                                .equals(name))
                                .noneMatch(intent -> runsOn(intent, channel, playbook))
                ? Optional.of("a machine serves it, and no flow there handles it")
                : Optional.empty();
    }

    private static boolean runsOn(Intent intent, Channel channel, Playbook playbook) {
        var automation = playbook.automation();
        var flow = automation == null || intent.flow() == null
                ? null
                : automation.flows().get(intent.flow());
        return flow != null && flow.on().contains(channel.name());
    }
}
