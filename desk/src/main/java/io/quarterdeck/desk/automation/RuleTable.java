package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that touches {@code rule}. */
@Repository("automation.ruleTable")
class RuleTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = """
            select id, kind, version, title, description, active, position, category_id, owner_id,
                   array_to_string(group_ids, ' ') as groups, definition, created_at, updated_at, deleted_at
              from rule
             where brand_id = :brand
            """;

    private final Db db;

    RuleTable(Db db) {
        this.db = db;
    }

    /** Adds a rule; without a position it comes after all others of its kind. */
    RuleId insert(RuleKind kind, RuleDraft draft, Instant at) {
        return bind(db.sql("""
                        insert into rule
                               (brand_id, kind, version, title, description, active, position, category_id, owner_id, group_ids,
                                definition, created_at, updated_at)
                        values (:brand, :kind, 1, :title, :description, :active,
                                coalesce(cast(:position as int),
                                         (select coalesce(max(position), 0) + 1
                                            from rule
                                           where brand_id = :brand
                                             and kind = :kind
                                             and deleted_at is null)),
                                :category, :owner, cast(:groups as bigint[]), cast(:definition as jsonb), :at, :at)
                        returning id
                        """), draft).with("kind", kind).with("at", at).one(row -> row.id("id", RuleId::new));
    }

    int count(RuleKind kind) {
        return db.sql("""
                        select count(*) as rules
                          from rule
                         where brand_id = :brand
                           and kind = :kind
                           and deleted_at is null
                        """).withBrand().with("kind", kind).one(row -> row.count("rules"));
    }

    /** Writes the next version of a rule; none is written when somebody else wrote it first. */
    int update(RuleId id, int version, RuleDraft draft, Instant at) {
        return bind(db.sql("""
                        update rule
                           set version = version + 1, title = :title, description = :description, active = :active,
                               position = coalesce(cast(:position as int), position), category_id = :category,
                               owner_id = :owner, group_ids = cast(:groups as bigint[]),
                               definition = cast(:definition as jsonb), updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and version = :version
                           and deleted_at is null
                        """), draft)
                .with("id", id)
                .with("version", version)
                .with("at", at)
                .update();
    }

    int delete(RuleId id, Instant at) {
        return db.sql("""
                        update rule
                           set version = version + 1, active = false, deleted_at = :at
                         where brand_id = :brand
                           and id = :id
                           and deleted_at is null
                        """).withBrand().with("id", id).with("at", at).update();
    }

    /** Puts rules into the order of their ids here, before all that are not named. */
    void reorder(RuleKind kind, List<RuleId> ids) {
        db.sql("""
                        update rule
                           set position = o.position
                          from (select id,
                                       row_number() over (order by array_position(cast(:ids as bigint[]), id) nulls last,
                                                                   position, id) as position
                                  from rule
                                 where brand_id = :brand
                                   and kind = :kind
                                   and deleted_at is null) o
                         where rule.brand_id = :brand
                           and rule.id = o.id
                           and rule.position <> o.position
                        """).withBrand().with("kind", kind).with("ids", ids).update();
    }

    /** All rules of a kind in their order: those of a category by the place of the category, those of none first. */
    List<BrandRule> all(RuleKind kind) {
        return db.sql(COLUMNS + """
                           and kind = :kind
                           and deleted_at is null
                         order by (select c.position
                                     from trigger_category c
                                    where c.brand_id = rule.brand_id
                                      and c.id = rule.category_id) nulls first, category_id nulls first, position, id
                        """).withBrand().with("kind", kind).list(RuleTable::rule);
    }

    Optional<BrandRule> find(RuleId id) {
        return db.sql(COLUMNS + " and id = :id").withBrand().with("id", id).optional(RuleTable::rule);
    }

    private static Db.Statement bind(Db.Statement statement, RuleDraft draft) {
        return statement
                .withBrand()
                .with("title", draft.wording().title())
                .with("description", draft.wording().description())
                .with("active", draft.standing().active())
                .with("position", draft.standing().position())
                .with("category", draft.standing().category())
                .with("owner", draft.audience().owner())
                .with("groups", draft.audience().groups())
                .with("definition", JSON.writeValueAsString(draft.definition()));
    }

    private static BrandRule rule(Row row) {
        var draft = new RuleDraft(
                new RuleDraft.Wording(row.text("title"), row.textOrNull("description")),
                new RuleDraft.Standing(
                        row.flag("active"), row.count("position"), row.idOrNull("category_id", RuleCategoryId::new)),
                JSON.readValue(row.text("definition"), Definition.class),
                new Audience(row.idOrNull("owner_id", PersonId::new), numbers(row.text("groups"))));
        return new BrandRule(
                row.id("id", RuleId::new),
                row.word("kind", RuleKind.class),
                draft,
                new BrandRule.Life(
                        row.count("version"),
                        row.instant("created_at"),
                        row.instant("updated_at"),
                        row.instantOrNull("deleted_at")));
    }

    private static List<Long> numbers(String spaced) {
        return Arrays.stream(spaced.split(" "))
                .filter(it -> !it.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
