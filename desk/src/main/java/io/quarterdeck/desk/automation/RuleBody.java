package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.engine.rules.Written;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a rule as JSON says it; what is not said stays as it was, and a value is a text however it was written. */
public final class RuleBody {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 1_000;
    private static final RuleDraft BLANK = new RuleDraft(
            new RuleDraft.Wording("", null),
            new RuleDraft.Standing(true, null, null),
            new Definition(List.of(), List.of(), List.of()),
            Audience.EVERYBODY);

    private RuleBody() {}

    public static RuleDraft onto(@Nullable BrandRule rule, Said said) {
        var before = rule == null ? BLANK : rule.draft();
        return new RuleDraft(
                wording(before, said), standing(before, said), definition(before, said), audience(before, said));
    }

    /** Conditions and actions alone, as a trial of a rule gives them. */
    public static Definition definition(Said said) {
        return definition(BLANK, said);
    }

    private static RuleDraft.Wording wording(RuleDraft before, Said said) {
        var title = said.text("title", before.wording().title(), 10_000);
        return new RuleDraft.Wording(
                title == null ? "" : title,
                said.text("description", before.wording().description(), 10_000));
    }

    private static RuleDraft.Standing standing(RuleDraft before, Said said) {
        var was = before.standing();
        var position = said.number("position", null);
        if (position != null && (position < 0 || position > Integer.MAX_VALUE)) {
            throw RuleFaults.of("position", "InvalidValue", "A position is a number of 0 or more");
        }
        var category = said.number(
                "category_id", was.category() == null ? null : was.category().value());
        return new RuleDraft.Standing(
                said.flag("active", was.active()),
                position == null ? was.position() : Integer.valueOf(position.intValue()),
                category == null ? null : new RuleCategoryId(category));
    }

    private static Definition definition(RuleDraft before, Said said) {
        var was = before.definition();
        var conditions = said.has("conditions") ? said.within("conditions") : said;
        return new Definition(
                conditions.has("all") ? conditions(conditions, "all") : was.all(),
                conditions.has("any") ? conditions(conditions, "any") : was.any(),
                said.has("actions") ? actions(said) : was.actions());
    }

    private static Audience audience(RuleDraft before, Said said) {
        if (!said.has("restriction")) {
            return before.audience();
        }
        var restriction = said.within("restriction");
        var owner = restriction.number("owner_id", null);
        return new Audience(
                owner == null ? null : new PersonId(owner),
                restriction.words("group_ids", List.of()).stream()
                        .map(RuleBody::group)
                        .toList());
    }

    private static Long group(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw RuleFaults.of("restriction", "InvalidValue", "'%s' is not the id of a group".formatted(id));
        }
        return Long.valueOf(id);
    }

    private static List<Written.Condition> conditions(Said said, String key) {
        return list(said, key).stream()
                .map(it ->
                        new Written.Condition(text(it.get("field")), text(it.get("operator")), words(it.get("value"))))
                .toList();
    }

    private static List<Written.Action> actions(Said said) {
        return list(said, "actions").stream()
                .map(it -> new Written.Action(text(it.get("field")), texts(it.get("value"))))
                .toList();
    }

    private static List<Map<?, ?>> list(Said said, String key) {
        if (said.get(key) == null) {
            return List.of();
        }
        if (!(said.get(key) instanceof Collection<?> many)
                || many.size() > MOST
                || !many.stream().allMatch(Map.class::isInstance)) {
            throw RuleFaults.of(key, "InvalidValue", "'%s' is a list of at most %,d objects".formatted(key, MOST));
        }
        return many.stream().<Map<?, ?>>map(it -> (Map<?, ?>) it).toList();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(RuleBody::text).toList()
                : List.of(text(value));
    }

    /** A condition that was given several values means them as words of one. */
    private static String words(@Nullable Object value) {
        return texts(value).stream().collect(Collectors.joining(" "));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> JSON.writeValueAsString(value);
        };
    }
}
