package io.quarterdeck.engine.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a whole file: section by section, then the names that sections use of each other. */
final class PlaybookReader {
    private static final List<String> TYPED = List.of(
            "playbook",
            "brand",
            "version",
            "currency",
            "timezone",
            "identity",
            "hours",
            "channels",
            "skills",
            "tiers",
            "intents",
            "routing",
            "priorities",
            "escalation");

    /** Kept as written until something executes them. */
    private static final List<String> UNTYPED = List.of(
            "goals",
            "intake",
            "plans",
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

    private PlaybookReader() {}

    static Reading read(Node root) {
        var findings = new Findings();
        var marks = Marks.of(root, findings);
        var fields = Fields.of(
                "",
                root,
                findings,
                Stream.concat(TYPED.stream(), UNTYPED.stream()).toArray(String[]::new));
        var playbook = playbook(fields, marks);
        References.check(playbook, findings);
        return findings.hasErrors()
                ? new Reading.Refused(findings.list())
                : new Reading.Read(playbook, findings.list());
    }

    private static Playbook playbook(Fields fields, Marks marks) {
        var header = HeaderReader.header(fields);
        return new Playbook(
                header,
                HeaderReader.identity(fields),
                HoursReader.read(fields, header.zone()),
                ChannelReader.channels(fields, header.currency()),
                WorkReader.skills(fields),
                WorkReader.tiers(fields),
                WorkReader.intents(fields),
                WorkReader.routing(fields),
                PriorityReader.priorities(fields),
                EscalationReader.escalation(fields, header.currency()),
                rest(fields),
                marks);
    }

    private static Map<String, Node> rest(Fields fields) {
        var rest = new LinkedHashMap<String, Node>();
        for (var section : UNTYPED) {
            fields.node(section).ifPresent(node -> rest.put(section, node));
        }
        return Map.copyOf(rest);
    }
}
