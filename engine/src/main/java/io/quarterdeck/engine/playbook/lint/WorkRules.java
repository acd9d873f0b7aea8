package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Metric;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Target;
import java.util.List;
import java.util.stream.Collectors;

/** R: who can do the work that comes in, and what the dashboards show. */
final class WorkRules implements Rule {
    private static final String COACHED = "knowledge_score";

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var intent : playbook.intents()) {
            checkTier(playbook, intent, notes);
        }
        checkTiers(playbook, notes);
        checkSkills(playbook, notes);
        checkMetrics(playbook, notes);
        checkDashboards(playbook, notes);
    }

    private static void checkTier(Playbook playbook, Intent intent, Notes notes) {
        var tier = playbook.tier(intent.tier()).orElseThrow();
        if (!tier.skills().contains(intent.skill())) {
            notes.error(
                    "QD-R02",
                    "intents." + intent.name() + ".skill",
                    "intent %s needs skill '%s', which tier '%s' does not have"
                            .formatted(intent.name(), intent.skill(), tier.name()),
                    "known there: " + String.join(", ", tier.skills()));
        }
    }

    private static void checkTiers(Playbook playbook, Notes notes) {
        for (var tier : playbook.tiers()) {
            if (playbook.intents().stream().noneMatch(it -> it.tier().equals(tier.name()))) {
                notes.warningAtName(
                        "QD-R03",
                        "tiers." + tier.name(),
                        "no intent reaches tier '%s': its people get no work".formatted(tier.name()),
                        "give it an intent or take it out");
            }
        }
    }

    private static void checkSkills(Playbook playbook, Notes notes) {
        for (var skill : playbook.skills()) {
            if (playbook.tiers().stream().noneMatch(it -> it.skills().contains(skill.name()))) {
                notes.warningAtName(
                        "QD-R04",
                        "skills." + skill.name(),
                        "no tier has skill '%s'".formatted(skill.name()),
                        "add it to a tier or take it out");
            }
        }
    }

    private static void checkMetrics(Playbook playbook, Notes notes) {
        var dashboards = playbook.dashboards();
        if (dashboards == null) {
            return;
        }
        var shown = dashboards.boards().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        for (var metric : playbook.metrics()) {
            if (!shown.contains(metric.name()) && isHeldAgainstNumber(metric) && !isCoached(playbook, metric)) {
                notes.warningAtName(
                        "QD-R05",
                        "metrics." + metric.name(),
                        "metric '%s' has a target and is on no dashboard: nobody sees it missed"
                                .formatted(metric.name()),
                        "add it to dashboards.manager");
            }
        }
    }

    /** A direction is looked at in reviews; a number is missed on a day. */
    private static boolean isHeldAgainstNumber(Metric metric) {
        return metric.target() instanceof Target.Band || metric.target() instanceof Target.Limit;
    }

    /** B-25: one person's score is looked at where that person is coached. */
    private static boolean isCoached(Playbook playbook, Metric metric) {
        var training = playbook.training();
        return metric.name().equals(COACHED) && training != null && training.coachBelow() != null;
    }

    private static void checkDashboards(Playbook playbook, Notes notes) {
        var dashboards = playbook.dashboards();
        if (dashboards == null) {
            return;
        }
        var known = playbook.metrics().stream().map(Metric::name).collect(Collectors.toSet());
        dashboards.boards().forEach((board, shown) -> {
            for (var i = 0; i < shown.size(); i++) {
                if (!known.contains(shown.get(i))) {
                    notes.warning(
                            "QD-R05",
                            "dashboards.%s[%d]".formatted(board, i),
                            "dashboard %s shows '%s', which has no target".formatted(board, shown.get(i)),
                            "add %s: {target: falling} to metrics".formatted(shown.get(i)));
                }
            }
        });
    }
}
