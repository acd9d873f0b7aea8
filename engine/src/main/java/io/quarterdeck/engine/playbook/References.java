package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.List;

/** QD-R01 and QD-E01: every name that one section uses is defined by another, and every priority has an owner. */
final class References {
    private final Playbook playbook;
    private final Findings findings;
    private final Names names;
    private final List<String> channels;
    private final List<String> skills;
    private final List<String> tiers;
    private final List<String> intents;
    private final List<String> priorities;

    private References(Playbook playbook, Findings findings) {
        this.playbook = playbook;
        this.findings = findings;
        names = new Names(playbook.marks(), findings, findings.hasErrors());
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
        new WordReferences(playbook, references.names).check();
        new MeasureReferences(playbook, references.names).check();
    }

    private void checkWork() {
        for (var tier : playbook.tiers()) {
            var path = "tiers." + tier.name() + ".skills";
            names.each(path, tier.skills(), "tier " + tier.name(), "skill", skills);
        }
        var automation = playbook.automation();
        var flows = automation == null
                ? List.<String>of()
                : List.copyOf(automation.flows().keySet());
        for (var intent : playbook.intents()) {
            var path = "intents." + intent.name();
            var who = "intent " + intent.name();
            names.check(path + ".priority", intent.priority(), who, "priority", priorities);
            names.check(path + ".tier", intent.tier(), who, "tier", tiers);
            names.check(path + ".skill", intent.skill(), who, "skill", skills);
            names.check(path + ".flow", intent.flow(), who, "flow", flows);
        }
    }

    private void checkChannels() {
        var ranksAndIntents = new ArrayList<>(priorities);
        ranksAndIntents.addAll(intents);
        for (var channel : playbook.channels()) {
            var path = "channels." + channel.name() + ".only_for";
            names.each(path, channel.onlyFor(), "channel " + channel.name(), "priority or intent", ranksAndIntents);
        }
        var onCall = playbook.hours().onCall();
        if (onCall != null) {
            names.each("hours.on_call.takes", onCall.takes(), "on_call", "priority", priorities);
        }
        var intake = playbook.intake();
        if (intake != null) {
            names.each("intake.on", intake.on(), "intake", "channel", channels);
        }
    }

    private void checkEscalation() {
        var stages = playbook.escalation().stages();
        for (var named : stages.keySet()) {
            names.checkKey("escalation.matrix." + named, named, "escalation.matrix", "priority", priorities);
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
            names.check(path + ".raise_to", triggers.get(i).raiseTo(), "a trigger", "priority", priorities);
            for (var condition : triggers.get(i).when()) {
                if (condition instanceof Condition.IntentIs(var intent)) {
                    names.check(path + ".when.intent", intent, "a trigger", "intent", intents);
                }
            }
        }
    }
}
