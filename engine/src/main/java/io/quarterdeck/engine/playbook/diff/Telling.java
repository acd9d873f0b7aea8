package io.quarterdeck.engine.playbook.diff;

import io.quarterdeck.engine.playbook.Playbook;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that a playbook says, section by section. */
final class Telling {
    private static final List<String> SECTIONS = List.of(
            "brand",
            "version",
            "currency",
            "timezone",
            "identity",
            "goals",
            "hours",
            "channels",
            "skills",
            "tiers",
            "intake",
            "intents",
            "routing",
            "priorities",
            "plans",
            "escalation",
            "complaints",
            "money",
            "staffing",
            "training",
            "quality",
            "incentives",
            "automation",
            "knowledge",
            "templates",
            "macros",
            "calls",
            "systems",
            "metrics",
            "claims",
            "alerts",
            "dashboards",
            "rhythm",
            "publish",
            "compliance",
            "rollout",
            "assumptions",
            "waivers");

    static final Comparator<Change> IN_ORDER = Comparator.comparingInt(change -> SECTIONS.indexOf(change.section()));

    private Telling() {}

    static Map<String, Said> of(Playbook playbook) {
        var told = new LinkedHashMap<String, Said>();
        var root = new Part("", "", playbook.marks(), told);
        Why.tell(root, playbook);
        When.tell(root.part("hours"), playbook.hours());
        Work.tell(root, playbook);
        Promised.tell(root, playbook);
        Care.tell(root, playbook);
        People.tell(root, playbook);
        Spoken.tell(root, playbook);
        Measured.tell(root, playbook);
        Ruled.tell(root, playbook);
        return told;
    }
}
