package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.UsualContacts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Spreads the contacts of a brand without history over its channels and intents, one independent of the other. */
final class Lanes {
    private final Playbook playbook;
    private final List<Channel> served;
    private final double channelWeights;
    private final double intentWeights;

    private Lanes(Playbook playbook) {
        this.playbook = playbook;
        this.served = playbook.channels().stream().filter(Lane::isServed).toList();
        this.channelWeights = served.stream().mapToDouble(UsualContacts::weight).sum();
        this.intentWeights =
                playbook.intents().stream().mapToDouble(UsualContacts::weight).sum();
    }

    static List<Lane> of(Playbook playbook) {
        var lanes = new Lanes(playbook);
        if (lanes.channelWeights == 0) {
            throw Lawful.refusal("channels", "served by nobody", "at least one channel with open hours and an aht");
        }
        if (lanes.intentWeights == 0) {
            throw Lawful.refusal("intents", "empty", "at least one intent");
        }
        return lanes.served.stream().map(lanes::lane).toList();
    }

    private Lane lane(Channel channel) {
        var works = playbook.intents().stream()
                .map(intent ->
                        new Work(channel.name(), intent.name(), share(channel, intent), handling(channel, intent)))
                .toList();
        return new Lane(channel, Lane.atOnce(channel), works);
    }

    private double share(Channel channel, Intent intent) {
        return UsualContacts.weight(channel) / channelWeights * UsualContacts.weight(intent) / intentWeights;
    }

    /** C-25: what an intent says of its own length counts, whatever the channel. */
    private static Handling handling(Channel channel, Intent intent) {
        var own = intent.handleTime();
        Range<Duration> usual = Objects.requireNonNull(channel.effort().handleTime());
        return Handling.of(own == null ? usual : own);
    }
}
