package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads who works, on what, and how it is routed. */
final class WorkReader {

    private WorkReader() {}

    static List<Skill> skills(Fields root) {
        var names = root.names("skills");
        return names.keys().stream()
                .map(name -> new Skill(name, names.section(name, "direct_at").optional("direct_at", Formats.PERCENT)))
                .toList();
    }

    static List<Tier> tiers(Fields root) {
        var names = root.names("tiers");
        var tiers = new ArrayList<Tier>();
        for (var name : names.keys()) {
            var fields = names.section(name, "title", "skills", "review");
            tiers.add(new Tier(
                    name,
                    fields.required("title", Formats.TEXT, ""),
                    fields.list("skills", Formats.NAME_WORD),
                    fields.optional("review", Formats.DEADLINE)));
        }
        return List.copyOf(tiers);
    }

    static List<Intent> intents(Fields root) {
        var names = root.names("intents");
        var intents = new ArrayList<Intent>();
        for (var name : names.keys()) {
            var fields = names.section(name, "kind", "priority", "tier", "skill", "flow", "aht");
            intents.add(new Intent(
                    name,
                    fields.required("kind", Format.oneOf(Intent.Kind.class), Intent.Kind.TRANSACTIONAL),
                    fields.required("priority", Formats.NAME_WORD, ""),
                    fields.required("tier", Formats.NAME_WORD, ""),
                    fields.required("skill", Formats.NAME_WORD, ""),
                    fields.optional("flow", Formats.NAME_WORD),
                    fields.optional("aht", Formats.DURATION.range(Comparator.naturalOrder()))));
        }
        return List.copyOf(intents);
    }

    static Routing routing(Fields root) {
        var fields = root.section("routing", "order_by", "match", "fallback");
        return new Routing(
                fields.list("order_by", Format.oneOf(Routing.Order.class)),
                fields.required("match", Format.oneOf(Routing.Match.class), Routing.Match.SKILL_THEN_CAPACITY),
                fields.node("fallback").isEmpty() ? null : fallback(fields.section("fallback", "after", "to")));
    }

    private static Routing.Fallback fallback(Fields fields) {
        return new Routing.Fallback(
                fields.required("after", Formats.SPAN, new Span.Elapsed(Duration.ZERO)),
                fields.required("to", Format.oneOf(Routing.Fallback.To.class), Routing.Fallback.To.ANY_IN_TIER));
    }
}
