package io.quarterdeck.engine.playbook;

/** Reads a whole file: section by section, then the names that sections use of each other. */
final class PlaybookReader {
    private static final String[] SECTIONS = {
        "playbook",
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
        "waivers"
    };

    private PlaybookReader() {}

    static Reading read(Node root) {
        var findings = new Findings();
        var marks = Marks.of(root, findings);
        var fields = Fields.of("", root, findings, SECTIONS);
        var playbook = playbook(fields, marks);
        References.check(playbook, findings);
        return findings.hasErrors()
                ? new Reading.Refused(findings.list())
                : new Reading.Read(playbook, findings.list());
    }

    private static Playbook playbook(Fields fields, Marks marks) {
        var header = HeaderReader.header(fields);
        var currency = header.currency();
        var hours = HoursReader.read(fields, header.zone());
        var truth = new TruthReader(currency);
        return new Playbook(
                header,
                HeaderReader.identity(fields),
                hours,
                ChannelReader.channels(fields, currency),
                WorkReader.skills(fields),
                WorkReader.tiers(fields),
                WorkReader.intents(fields),
                WorkReader.routing(fields),
                PriorityReader.priorities(fields),
                EscalationReader.escalation(fields, currency),
                GoalsReader.goals(fields, currency),
                GoalsReader.intake(fields),
                PlansReader.plans(fields, currency, hours),
                CareReader.complaints(fields, currency),
                CareReader.money(fields, currency),
                PeopleReader.staffing(fields, currency),
                PeopleReader.training(fields),
                PeopleReader.quality(fields),
                PeopleReader.incentives(fields),
                WordsReader.automation(fields),
                WordsReader.knowledge(fields),
                WordsReader.templates(fields),
                WordsReader.macros(fields),
                WordsReader.calls(fields),
                WordsReader.systems(fields),
                truth.metrics(fields),
                truth.claims(fields),
                truth.alerts(fields),
                truth.dashboards(fields),
                truth.rhythm(fields),
                PlansReader.publish(fields),
                LawReader.compliance(fields),
                LawReader.rollout(fields),
                LawReader.assumptions(fields),
                LawReader.waivers(fields),
                marks);
    }
}
