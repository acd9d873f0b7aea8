package io.quarterdeck.engine.playbook;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a whole file: section by section, then the names that sections use of each other. */
final class PlaybookReader {
    private static final Currency UNTIL_KNOWN = Currency.getInstance("USD");

    static final Shape<Function<Marks, Playbook>> FILE = Shape.of(
            PlaybookReader::playbook,
            HeaderReader.PLAYBOOK,
            HeaderReader.BRAND,
            HeaderReader.VERSION,
            HeaderReader.CURRENCY,
            HeaderReader.TIMEZONE,
            HeaderReader.IDENTITY,
            GoalsReader.GOALS,
            HoursReader.HOURS,
            ChannelReader.CHANNELS,
            WorkReader.SKILLS,
            WorkReader.TIERS,
            GoalsReader.INTAKE,
            WorkReader.INTENTS,
            WorkReader.ROUTING,
            PriorityReader.PRIORITIES,
            PlansReader.PLANS,
            EscalationReader.ESCALATION,
            CareReader.COMPLAINTS,
            MoneyReader.MONEY,
            StaffingReader.STAFFING,
            TrainingReader.TRAINING,
            QualityReader.QUALITY,
            QualityReader.INCENTIVES,
            WordsReader.AUTOMATION,
            WordsReader.KNOWLEDGE,
            WordsReader.TEMPLATES,
            WordsReader.MACROS,
            WordsReader.CALLS,
            WordsReader.SYSTEMS,
            TruthReader.METRICS,
            TruthReader.CLAIMS,
            TruthReader.ALERTS,
            TruthReader.DASHBOARDS,
            TruthReader.RHYTHM,
            PlansReader.PUBLISH,
            LawReader.COMPLIANCE,
            RolloutReader.ROLLOUT,
            LawReader.ASSUMPTIONS,
            LawReader.WAIVERS);

    private PlaybookReader() {}

    static Reading read(Node root) {
        var findings = new Findings();
        var marks = Marks.of(root, findings);
        if (findings.hasErrors()) {
            return new Reading.Refused(findings.list());
        }
        var fields = Fields.of(new Place("", "", root, findings, UNTIL_KNOWN), FILE);
        var playbook = playbook(fields).apply(marks);
        References.check(playbook, findings);
        return findings.hasErrors()
                ? new Reading.Refused(findings.list())
                : new Reading.Read(playbook, findings.list());
    }

    private static Function<Marks, Playbook> playbook(Fields file) {
        var header = HeaderReader.header(file);
        var fields = file.in(header.currency());
        var hours = fields.get(HoursReader.HOURS).apply(header.zone());
        return marks -> new Playbook(
                header,
                fields.get(HeaderReader.IDENTITY),
                hours,
                values(fields, ChannelReader.CHANNELS),
                values(fields, WorkReader.SKILLS),
                values(fields, WorkReader.TIERS),
                values(fields, WorkReader.INTENTS),
                fields.get(WorkReader.ROUTING),
                PriorityReader.priorities(fields),
                fields.get(EscalationReader.ESCALATION),
                fields.maybe(GoalsReader.GOALS),
                fields.maybe(GoalsReader.INTAKE),
                plans(fields, hours),
                fields.maybe(CareReader.COMPLAINTS),
                fields.maybe(MoneyReader.MONEY),
                fields.maybe(StaffingReader.STAFFING),
                fields.maybe(TrainingReader.TRAINING),
                fields.maybe(QualityReader.QUALITY),
                fields.maybe(QualityReader.INCENTIVES),
                fields.maybe(WordsReader.AUTOMATION),
                fields.maybe(WordsReader.KNOWLEDGE),
                values(fields, WordsReader.TEMPLATES),
                values(fields, WordsReader.MACROS),
                fields.get(WordsReader.CALLS),
                values(fields, WordsReader.SYSTEMS),
                values(fields, TruthReader.METRICS),
                fields.get(TruthReader.CLAIMS),
                fields.get(TruthReader.ALERTS),
                fields.maybe(TruthReader.DASHBOARDS),
                fields.get(TruthReader.RHYTHM),
                fields.maybe(PlansReader.PUBLISH),
                fields.maybe(LawReader.COMPLIANCE),
                fields.maybe(RolloutReader.ROLLOUT),
                fields.get(LawReader.ASSUMPTIONS),
                fields.get(LawReader.WAIVERS),
                marks);
    }

    private static @Nullable Plans plans(Fields fields, Hours hours) {
        var plans = fields.maybe(PlansReader.PLANS);
        return plans == null ? null : plans.apply(hours);
    }

    private static <T> List<T> values(Fields fields, Setting<Map<String, T>> setting) {
        return List.copyOf(fields.get(setting).values());
    }
}
