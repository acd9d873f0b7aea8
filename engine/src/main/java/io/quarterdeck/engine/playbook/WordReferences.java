package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.List;

/** QD-R01 for what is said, sold, taught and published. */
final class WordReferences {
    private static final String CHANNEL = "channel";
    private static final String TEMPLATE = "template";
    private static final String SECTION = "section";
    private static final List<String> LAWS = List.of("gdpr", "ccpa");

    private final Playbook playbook;
    private final Names names;
    private final List<String> channels;
    private final List<String> templates;

    WordReferences(Playbook playbook, Names names) {
        this.playbook = playbook;
        this.names = names;
        channels = playbook.channels().stream().map(Channel::name).toList();
        templates = playbook.templates().stream().map(Template::name).toList();
    }

    void check() {
        checkVersions();
        checkPlans();
        checkTraining();
        checkMachines();
        checkWords();
        checkLaw();
        checkPages();
    }

    private void checkVersions() {
        var goals = playbook.goals();
        if (goals == null) {
            return;
        }
        var ways = ways();
        for (var version : goals.versions().values()) {
            var path = "goals.versions." + version.name() + ".through";
            var who = "version " + version.name();
            names.each(path, version.through(), who, "channel, flow, template, macro or review", ways);
        }
    }

    /** A service reaches people by a channel, a machine, a text, a habit, or the review that a plan's contact holds. */
    private List<String> ways() {
        var ways = new ArrayList<>(channels);
        ways.addAll(templates);
        playbook.macros().forEach(macro -> ways.add(macro.name()));
        playbook.rhythm().forEach(ritual -> ways.add(ritual.what()));
        var automation = playbook.automation();
        if (automation != null) {
            ways.addAll(automation.flows().keySet());
        }
        var plans = playbook.plans();
        if (plans != null) {
            plans.offered().stream()
                    .filter(plan -> plan.dedicated() != null && plan.review() != null)
                    .forEach(plan -> ways.add(plan.dedicated() + "_review"));
        }
        return ways;
    }

    private void checkPlans() {
        var plans = playbook.plans();
        if (plans != null) {
            for (var plan : plans.offered()) {
                var path = "plans.offered." + plan.name() + ".coverage";
                names.eachKey(path, plan.coverage().keySet(), "plan " + plan.name(), CHANNEL, channels);
            }
        }
    }

    private void checkTraining() {
        var training = playbook.training();
        if (training != null) {
            for (var i = 0; i < training.programme().size(); i++) {
                var path = "training.programme[%d].gate".formatted(i);
                var gate = training.programme().get(i).gate();
                names.check(
                        path, gate, "the programme", "gate", training.gates().keySet());
            }
        }
    }

    private void checkMachines() {
        var automation = playbook.automation();
        if (automation != null) {
            for (var flow : automation.flows().values()) {
                var path = "automation.flows." + flow.name() + ".on";
                names.each(path, flow.on(), "flow " + flow.name(), CHANNEL, channels);
            }
        }
    }

    private void checkWords() {
        for (var macro : playbook.macros()) {
            var path = "macros." + macro.name() + ".says";
            names.check(path, macro.says(), "macro " + macro.name(), TEMPLATE, templates);
        }
        var complaints = playbook.complaints();
        if (complaints != null) {
            names.check("complaints.close_with", complaints.closeWith(), "complaints", TEMPLATE, templates);
        }
        var quality = playbook.quality();
        var lines = quality == null
                ? List.<String>of()
                : List.copyOf(quality.scorecard().keySet());
        for (var i = 0; i < playbook.calls().size(); i++) {
            var path = "calls[%d].score".formatted(i);
            names.check(path, playbook.calls().get(i).score(), "a call habit", "scorecard line", lines);
        }
    }

    private void checkLaw() {
        var compliance = playbook.compliance();
        if (compliance == null) {
            return;
        }
        names.each("compliance.laws", compliance.laws(), "compliance", "law", LAWS);
        var requests = compliance.privacyRequests();
        if (requests != null) {
            var path = "compliance.privacy_requests";
            names.eachKey(path, requests.answer().keySet(), "privacy_requests", "law", compliance.laws());
            names.each(path + ".templates", requests.templates(), "privacy_requests", TEMPLATE, templates);
        }
    }

    private void checkPages() {
        var sections = PlaybookReader.FILE.keys();
        var publish = playbook.publish();
        if (publish != null) {
            var pages = new ArrayList<>(sections);
            pages.add("escalation_contacts");
            names.each("publish.internal", publish.internal(), "publish.internal", "page", pages);
            names.each("publish.external", publish.external(), "publish.external", "page", pages);
        }
        for (var i = 0; i < playbook.rhythm().size(); i++) {
            var ritual = playbook.rhythm().get(i);
            names.check("rhythm[%d].from".formatted(i), ritual.from(), "ritual " + ritual.what(), SECTION, sections);
        }
    }
}
