package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Part.about;
import static io.quarterdeck.engine.playbook.diff.Sense.LESS_IS_STRICTER;
import static io.quarterdeck.engine.playbook.diff.Sense.MORE_IS_STRICTER;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Routing;
import io.quarterdeck.engine.playbook.Tier;

/** Tells where customers reach us, who works, what comes in, and who gets it. */
final class Work {

    private Work() {}

    static void tell(Part root, Playbook playbook) {
        playbook.channels().forEach(channel -> channel(root.part("channels").part(channel.name()), channel));
        for (var skill : playbook.skills()) {
            var part = root.part("skills").part(skill.name()).called("skill " + skill.name(), "");
            part.say(
                    "direct_at",
                    about(Wording.title(skill.name()), " goes straight to people who are %s proficient"),
                    skill.directAt());
        }
        playbook.tiers().forEach(tier -> tier(root.part("tiers").part(tier.name()), tier));
        playbook.intents().forEach(intent -> intent(root.part("intents").part(intent.name()), intent));
        routing(root.part("routing"), playbook.routing());
    }

    private static void channel(Part part, Channel channel) {
        var name = Wording.title(channel.name());
        part.called("channel " + channel.name(), hours(channel), MORE_IS_STRICTER);
        part.say("hours", about(name, " is served %s"), hours(channel));
        part.say("answer", about(name, ": %s"), channel.answer(), MORE_IS_STRICTER);
        channel.promises()
                .forEach((promise, deadline) -> part.say(
                        promise.path(),
                        about(name, ": " + Promised.words(promise) + " %s"),
                        deadline,
                        LESS_IS_STRICTER));
        part.set("only_for", about(name, " promises only to some: %s"), channel.onlyFor());
        var effort = channel.effort();
        part.say("aht", about(name, " takes %s a contact"), effort.handleTime(), LESS_IS_STRICTER);
        part.say("concurrency", about(name, ": %s contacts at a time"), effort.concurrency(), MORE_IS_STRICTER);
        part.say("cost", about(name, " costs %s a contact"), effort.cost(), LESS_IS_STRICTER);
        part.say("abandonment", about(name, ": %s give up waiting"), effort.abandonment(), MORE_IS_STRICTER);
        part.say("record", about(name, " is %s"), channel.record() ? "recorded" : "not recorded");
        part.say("whisper", about(name, ": coaches %s"), channel.whisper() ? "can whisper" : "cannot whisper");
    }

    private static String hours(Channel channel) {
        return switch (channel.hours()) {
            case OPEN -> "while we are open";
            case AUTOMATED -> "by machines";
        };
    }

    private static void tier(Part part, Tier tier) {
        var name = Wording.title(tier.name());
        part.called("tier " + tier.name(), tier.title());
        part.say("title", about(name, " is called %s"), tier.title());
        part.set("skills", about(name, " has the skills: %s"), tier.skills());
        part.say("review", about(name, " looks at what it is handed within %s"), tier.review(), LESS_IS_STRICTER);
    }

    private static void intent(Part part, Intent intent) {
        var name = Wording.title(intent.name());
        part.called(
                "intent " + intent.name(), "%s, %s, %s".formatted(intent.priority(), intent.tier(), intent.skill()));
        part.say("kind", about(name, " is treated as %s"), intent.kind());
        part.say("priority", about(name, " has priority %s"), intent.priority());
        part.say("tier", about(name, " goes to %s"), intent.tier());
        part.say("skill", about(name, " needs the skill %s"), intent.skill());
        part.say("flow", about(name, " is first taken by the flow %s"), intent.flow());
        part.say("aht", about(name, " takes %s a contact"), intent.handleTime(), LESS_IS_STRICTER);
    }

    private static void routing(Part part, Routing routing) {
        part.ranked(
                "order_by",
                "Work is taken in the order of %s",
                routing.orderBy().stream().map(Wording::of).toList());
        part.say("match", "Work is given by %s", routing.match());
        if (routing.fallback() != null) {
            var fallback = part.part("fallback");
            fallback.say(
                    "after",
                    "Work that fits nobody waits %s",
                    routing.fallback().after(),
                    LESS_IS_STRICTER);
            fallback.say(
                    "to", "Work that fits nobody goes to %s", routing.fallback().to());
        }
    }
}
