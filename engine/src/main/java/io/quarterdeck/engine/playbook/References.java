package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** QD-R01 and QD-E01: every name that one section uses is defined by another, and every priority has an owner. */
final class References {
    private final Playbook playbook;
    private final Findings findings;
    private final List<String> channels;
    private final List<String> skills;
    private final List<String> tiers;
    private final List<String> intents;
    private final List<String> priorities;

    private References(Playbook playbook, Findings findings) {
        this.playbook = playbook;
        this.findings = findings;
        channels = playbook.channels().stream().map(Channel::name).toList();
        skills = playbook.skills().stream().map(Skill::name).toList();
        tiers = playbook.tiers().stream().map(Tier::name).toList();
        intents = playbook.intents().stream().map(Intent::name).toList();
        priorities = playbook.priorities().stream().map(Priority::name).toList();
    }

    static void check(Playbook playbook, Findings findings) {
        var references = new References(playbook, findings);
        references.checkWork();
        references.checkChannels();
        references.checkEscalation();
    }

    private void checkWork() {
        for (var tier : playbook.tiers()) {
            var path = "tiers." + tier.name() + ".skills";
            each(path, tier.skills(), "tier " + tier.name(), "skill", skills);
        }
        var automation = playbook.automation();
        var flows = automation == null
                ? List.<String>of()
                : List.copyOf(automation.flows().keySet());
        for (var intent : playbook.intents()) {
            var path = "intents." + intent.name();
            var who = "intent " + intent.name();
            check(path + ".priority", intent.priority(), who, "priority", priorities);
            check(path + ".tier", intent.tier(), who, "tier", tiers);
            check(path + ".skill", intent.skill(), who, "skill", skills);
            check(path + ".flow", intent.flow(), who, "flow", flows);
        }
    }

    private void checkChannels() {
        var ranksAndIntents = new ArrayList<>(priorities);
        ranksAndIntents.addAll(intents);
        for (var channel : playbook.channels()) {
            var path = "channels." + channel.name() + ".only_for";
            each(path, channel.onlyFor(), "channel " + channel.name(), "priority or intent", ranksAndIntents);
        }
        var onCall = playbook.hours().onCall();
        if (onCall != null) {
            each("hours.on_call.takes", onCall.takes(), "on_call", "priority", priorities);
        }
        var intake = playbook.intake();
        if (intake != null) {
            each("intake.on", intake.on(), "intake", "channel", channels);
        }
    }

    private void checkEscalation() {
        var stages = playbook.escalation().stages();
        for (var named : stages.keySet()) {
            check(
                    playbook.marks().ofKey("escalation.matrix." + named),
                    named,
                    "escalation.matrix",
                    "priority",
                    priorities);
        }
        for (var priority : priorities) {
            if (!stages.containsKey(priority) && playbook.marks().has("escalation.matrix")) {
                findings.error(
                        "QD-E01",
                        playbook.marks().of("escalation.matrix"),
                        "priority '%s' has no owner".formatted(priority),
                        "add %s: {owner: agent} to escalation.matrix".formatted(priority));
            }
        }
        var triggers = playbook.escalation().triggers();
        for (var i = 0; i < triggers.size(); i++) {
            var path = "escalation.triggers[%d]".formatted(i);
            check(path + ".raise_to", triggers.get(i).raiseTo(), "a trigger", "priority", priorities);
            for (var condition : triggers.get(i).when()) {
                if (condition instanceof Condition.IntentIs(var intent)) {
                    check(path + ".when.intent", intent, "a trigger", "intent", intents);
                }
            }
        }
    }

    private void each(String path, List<String> names, String who, String kind, Collection<String> known) {
        for (var i = 0; i < names.size(); i++) {
            check("%s[%d]".formatted(path, i), names.get(i), who, kind, known);
        }
    }

    private void check(String path, @Nullable String name, String who, String kind, Collection<String> known) {
        check(playbook.marks().of(path), name, who, kind, known);
    }

    /** An empty name stands in for a setting whose own finding was already made. */
    private void check(Mark mark, @Nullable String name, String who, String kind, Collection<String> known) {
        if (name != null && !name.isEmpty() && !known.contains(name)) {
            findings.error(
                    "QD-R01",
                    mark,
                    "%s uses %s '%s', which is not defined".formatted(who, kind, name),
                    () -> Nearest.advice(name, known));
        }
    }
}
