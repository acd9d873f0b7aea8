package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads who works, on what, and how it is routed. */
final class WorkReader {
    private static final Setting<Percent> DIRECT_AT = Setting.optional(
            "direct_at", Formats.PERCENT, "The proficiency from which an agent receives this work directly (B-14).");

    static final Setting<Map<String, Skill>> SKILLS = Setting.required(
            "skills",
            new Kind.Names<>(Shape.of(it -> new Skill(it.name(), it.maybe(DIRECT_AT)), DIRECT_AT)),
            "What people can do, by name; {} when there is no more to say (B-14).");

    private static final Setting<String> TITLE =
            Setting.required("title", Formats.TEXT, "What the tier is called in the house (B-12, C-57).");
    private static final Setting<List<String>> HELD =
            Setting.list("skills", Formats.NAME_WORD, "The skills that the tier holds (B-12, B-13).");
    private static final Setting<Deadline> REVIEW = Setting.optional(
            "review", Formats.DEADLINE, "How soon the tier has looked at what it is given (C-58, C-59).");

    static final Setting<Map<String, Tier>> TIERS = Setting.required(
            "tiers",
            new Kind.Names<>(Shape.of(
                    it -> new Tier(it.name(), it.get(TITLE), it.get(HELD), it.maybe(REVIEW)), TITLE, HELD, REVIEW)),
            "The levels of the team, by name (B-12, B-13).");

    private static final Setting<Intent.Kind> KIND = Setting.required(
            "kind",
            Format.oneOf(Intent.Kind.class),
            "Whether it goes to the fastest free agent or keeps one owner (B-01).");
    private static final Setting<String> PRIORITY =
            Setting.required("priority", Formats.NAME_WORD, "The priority that this work has.");
    private static final Setting<String> TIER =
            Setting.required("tier", Formats.NAME_WORD, "The tier that this work goes to (B-12, B-13).");
    private static final Setting<String> SKILL = Setting.required(
            "skill", Formats.NAME_WORD, "The skill that this work needs; its tier must hold it (B-14).");
    private static final Setting<String> FLOW =
            Setting.optional("flow", Formats.NAME_WORD, "The automation that tries first (B-57, B-58).");
    private static final Setting<Range<Duration>> AHT = Setting.optional(
            "aht",
            Formats.DURATION.range(Comparator.naturalOrder()),
            "The time one contact takes, where it differs from its channel's (B-27).");

    static final Setting<Map<String, Intent>> INTENTS = Setting.required(
            "intents",
            new Kind.Names<>(Shape.of(WorkReader::intent, KIND, PRIORITY, TIER, SKILL, FLOW, AHT)),
            "Why customers write, by name, and who each is for (B-12, B-13).");

    private static final Setting<Span> AFTER =
            Setting.required("after", Formats.SPAN, "How long work waits for the person who fits best.");
    private static final Setting<Routing.Fallback.To> TO =
            Setting.required("to", Format.oneOf(Routing.Fallback.To.class), "Who may take it afterwards.");

    private static final Setting<List<Routing.Order>> ORDER_BY = Setting.list(
            "order_by", Format.oneOf(Routing.Order.class), "In which order work is taken, the first rule first.");
    private static final Setting<Routing.Match> MATCH = Setting.required(
            "match", Format.oneOf(Routing.Match.class), "How work and people are brought together (B-14).");
    private static final Setting<Routing.Fallback> FALLBACK = Setting.optional(
            "fallback",
            Shape.of(it -> new Routing.Fallback(it.get(AFTER), it.get(TO)), AFTER, TO),
            "What happens when nobody fits, so that no work starves.");

    static final Setting<Routing> ROUTING = Setting.required(
            "routing",
            Shape.of(it -> new Routing(it.get(ORDER_BY), it.get(MATCH), it.maybe(FALLBACK)), ORDER_BY, MATCH, FALLBACK),
            "Who gets which work (B-14).");

    private WorkReader() {}

    private static Intent intent(Fields fields) {
        return new Intent(
                fields.name(),
                fields.get(KIND),
                fields.get(PRIORITY),
                fields.get(TIER),
                fields.get(SKILL),
                fields.maybe(FLOW),
                fields.maybe(AHT));
    }
}
