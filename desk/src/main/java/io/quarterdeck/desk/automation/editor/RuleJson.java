package io.quarterdeck.desk.automation.editor;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.automation.Audience;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.Category;
import io.quarterdeck.desk.automation.Definition;
import io.quarterdeck.desk.automation.Revision;
import io.quarterdeck.desk.automation.RuleCategoryId;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.engine.rules.Written;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules as the native API shows them. */
final class RuleJson {

    private RuleJson() {}

    record OneJson(
            @Means(RuleId.class) long id,
            @Means(RuleKind.class) String kind,
            String title,
            @Nullable String description,
            boolean active,
            int position,
            @Nullable @Means(RuleCategoryId.class) Long categoryId,
            ConditionsJson conditions,
            List<ActionJson> actions,
            RestrictionJson restriction,
            int version,
            Instant createdAt,
            Instant updatedAt) {

        static OneJson of(BrandRule rule) {
            var draft = rule.draft();
            var category = draft.standing().category();
            return new OneJson(
                    rule.id().value(),
                    rule.kind().word(),
                    rule.title(),
                    draft.wording().description(),
                    rule.active(),
                    rule.position(),
                    category == null ? null : category.value(),
                    ConditionsJson.of(rule.definition()),
                    written(rule.definition()),
                    RestrictionJson.of(draft.audience()),
                    rule.life().version(),
                    rule.life().createdAt(),
                    rule.life().updatedAt());
        }
    }

    record ConditionsJson(List<Written.Condition> all, List<Written.Condition> any) {
        static ConditionsJson of(Definition definition) {
            return new ConditionsJson(definition.all(), definition.any());
        }
    }

    record ActionJson(String field, List<String> value) {}

    record RestrictionJson(@Nullable @Means(PersonId.class) Long ownerId, List<@Means(GroupId.class) Long> groupIds) {
        static RestrictionJson of(Audience audience) {
            return new RestrictionJson(
                    audience.owner() == null ? null : audience.owner().value(), audience.groups());
        }
    }

    record RevisionJson(
            int version,
            Instant at,
            @Nullable @Means(PersonId.class) Long authorId,
            @Means(Revision.What.class) String what,
            String title,
            boolean active,
            ConditionsJson conditions,
            List<ActionJson> actions) {

        static RevisionJson of(Revision revision) {
            var draft = revision.draft();
            return new RevisionJson(
                    revision.version(),
                    revision.at(),
                    revision.author() == null ? null : revision.author().value(),
                    revision.what().word(),
                    draft.wording().title(),
                    draft.standing().active(),
                    ConditionsJson.of(draft.definition()),
                    written(draft.definition()));
        }
    }

    record CategoryJson(
            @Means(RuleCategoryId.class) long id, String name, int position, Instant createdAt, Instant updatedAt) {
        static CategoryJson of(Category category) {
            return new CategoryJson(
                    category.id().value(),
                    category.name(),
                    category.position(),
                    category.createdAt(),
                    category.updatedAt());
        }
    }

    record PageJson(
            List<OneJson> rules, int count, @Nullable Integer next) {}

    /** A rule as it is wanted; what is left out stays as it is. */
    record WishJson(
            @Nullable String title,
            @Nullable String description,
            @Nullable Boolean active,
            @Nullable Integer position,
            @Nullable @Means(RuleCategoryId.class) Long categoryId,
            @Nullable ConditionsWishJson conditions,
            @Nullable List<ActionWishJson> actions,
            @Nullable RestrictionWishJson restriction) {}

    record ConditionsWishJson(
            @Nullable List<ConditionWishJson> all, @Nullable List<ConditionWishJson> any) {}

    /** A value is a text, however it is written; several are words of one. */
    record ConditionWishJson(
            String field,
            @Nullable String operator,

            @Nullable @Means({String.class, Long.class, Boolean.class, String[].class})
            Object value) {}

    record ActionWishJson(
            String field,

            @Nullable @Means({String.class, Long.class, Boolean.class, String[].class})
            Object value) {}

    /** For one person, for some groups, or for everybody. */
    record RestrictionWishJson(
            @Nullable @Means(PersonId.class) Long ownerId,
            @Nullable List<@Means(GroupId.class) Long> groupIds) {}

    /** A trigger or an automation to try; the cursor is that of the last answer. */
    record TrialJson(
            @Nullable @Means(RuleKind.class) String kind,
            @Nullable String cursor,
            @Nullable ConditionsWishJson conditions,
            @Nullable List<ActionWishJson> actions) {}

    record OrderJson(@Nullable List<@Means(RuleId.class) Long> ids) {}

    private static List<ActionJson> written(Definition definition) {
        return definition.actions().stream()
                .map(it -> new ActionJson(it.field(), it.value()))
                .toList();
    }
}
