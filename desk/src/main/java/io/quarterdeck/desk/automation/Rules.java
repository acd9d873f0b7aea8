package io.quarterdeck.desk.automation;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_RULES;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.playbook.Playbooks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The triggers, automations and macros of the brand at hand, in their order, with every version they ever had. */
@Service("automation.rules")
public class Rules {

    /** How long a node may go on with rules that another node has changed. */
    private static final Duration AT_MOST_STALE = Duration.ofSeconds(2);

    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private record Shelf(BrandId brand, RuleKind kind) {}

    private record Forced(BrandId brand, RuleKind kind, int release) {}

    private final RuleTable table;
    private final RevisionTable revisions;
    private final CategoryTable categories;
    private final RuleCompiler compiler;
    private final Vocabularies vocabularies;
    private final Playbooks playbooks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Remembered<Shelf, List<BrandRule>> shelves;
    private final Remembered<Forced, List<Compiled>> inForce;

    Rules(
            RuleTable table,
            RevisionTable revisions,
            CategoryTable categories,
            RuleCompiler compiler,
            Vocabularies vocabularies,
            Playbooks playbooks,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.revisions = revisions;
        this.categories = categories;
        this.compiler = compiler;
        this.vocabularies = vocabularies;
        this.playbooks = playbooks;
        this.transaction = transaction;
        this.clock = clock;
        this.shelves = new Remembered<>(AT_MOST_STALE, clock);
        this.inForce = new Remembered<>(AT_MOST_STALE, clock);
    }

    /** All rules of a kind in the order in which they run. */
    public List<BrandRule> all(RuleKind kind) {
        return shelves.get(new Shelf(BrandScope.required(), kind), _ -> transaction.execute(_ -> table.all(kind)));
    }

    /** The rules that are active, ready to run; none costs next to nothing. */
    public List<Compiled> inForce(RuleKind kind) {
        var active = all(kind).stream().filter(BrandRule::active).toList();
        if (active.isEmpty()) {
            return List.of();
        }
        return inForce.get(
                new Forced(BrandScope.required(), kind, playbooks.current().version()), _ -> compiled(active));
    }

    private List<Compiled> compiled(List<BrandRule> active) {
        var vocabulary = vocabularies.current();
        return active.stream()
                .flatMap(it -> compiler.kept(it, vocabulary).stream())
                .toList();
    }

    /** A rule that there is, or was: the log may still name it. */
    @Transactional(readOnly = true)
    public Optional<BrandRule> find(RuleId id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public BrandRule get(RuleKind kind, RuleId id) {
        return present(kind, id);
    }

    @Transactional(readOnly = true)
    public List<Revision> revisions(RuleKind kind, RuleId id) {
        present(kind, id);
        return revisions.of(id);
    }

    @Transactional
    public BrandRule add(Viewer viewer, RuleKind kind, RuleDraft draft) {
        checked(kind, draft);
        mayKeep(viewer, kind, draft.audience());
        if (table.count(kind) >= kind.most()) {
            throw Refusal.invalid(
                    "too_many_rules", "A brand keeps at most %,d rules of this kind".formatted(kind.most()));
        }
        var at = clock.instant();
        var rule = present(kind, table.insert(kind, draft, at));
        revisions.insert(new Revision(rule.id(), 1, at, viewer.person(), Revision.What.CREATED, rule.draft()));
        forget();
        return rule;
    }

    /** Replaces what {@code before} said; refuses when somebody else has changed it since. */
    @Transactional
    public BrandRule change(Viewer viewer, BrandRule before, RuleDraft draft) {
        mayKeep(viewer, before.kind(), before.draft().audience());
        mayKeep(viewer, before.kind(), draft.audience());
        checked(before.kind(), draft);
        var at = clock.instant();
        if (table.update(before.id(), before.life().version(), draft, at) == 0) {
            throw Refusal.conflict(
                    "stale",
                    "Somebody changed '%s' since you read it".formatted(before.title()),
                    Map.of("your_version", before.life().version()));
        }
        var rule = present(before.kind(), before.id());
        revisions.insert(new Revision(
                rule.id(), rule.life().version(), at, viewer.person(), Revision.What.CHANGED, rule.draft()));
        forget();
        return rule;
    }

    /** It runs no more; the log goes on naming it. */
    @Transactional
    public void delete(Viewer viewer, RuleKind kind, RuleId id) {
        var rule = present(kind, id);
        mayKeep(viewer, kind, rule.draft().audience());
        var at = clock.instant();
        if (table.delete(id, at) > 0) {
            revisions.insert(new Revision(
                    id, rule.life().version() + 1, at, viewer.person(), Revision.What.DELETED, rule.draft()));
            forget();
        }
    }

    /** Puts the rules named here first, in this order. */
    @Transactional
    public void reorder(Viewer viewer, RuleKind kind, List<RuleId> ids) {
        viewer.must(MANAGE_RULES);
        ids.forEach(id -> present(kind, id));
        table.reorder(kind, ids);
        forget();
    }

    /** Whether somebody may use a macro, or see that there is one. */
    public static boolean isFor(Viewer viewer, List<Long> groups, BrandRule rule) {
        var audience = rule.draft().audience();
        return viewer.may(MANAGE_RULES)
                || (audience.owner() == null || audience.owner().equals(viewer.person()))
                        && (audience.groups().isEmpty()
                                || audience.groups().stream().anyMatch(groups::contains));
    }

    void forget() {
        var brand = BrandScope.required();
        shelves.forgetIf(it -> it.brand().equals(brand));
        inForce.forgetIf(it -> it.brand().equals(brand));
    }

    private BrandRule present(RuleKind kind, RuleId id) {
        return table.find(id).filter(it -> it.kind() == kind && !it.deleted()).orElseThrow(() -> Refusal.notFound(id));
    }

    /** Whether this person may change a rule that they were shown. */
    public static void mustKeep(Viewer viewer, BrandRule rule) {
        mayKeep(viewer, rule.kind(), rule.draft().audience());
    }

    /** Whoever works on tickets may keep macros of their own; all other rules are everybody's. */
    private static void mayKeep(Viewer viewer, RuleKind kind, Audience audience) {
        var own = kind == RuleKind.MACRO && viewer.person().equals(audience.owner());
        viewer.must(own ? WORK : MANAGE_RULES);
    }

    private void checked(RuleKind kind, RuleDraft draft) {
        var title = draft.wording().title();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw RuleFaults.of(
                    "title",
                    title.isBlank() ? "BlankValue" : "TooLong",
                    "A rule needs a title of 1 to %d characters".formatted(LONGEST_TITLE));
        }
        var description = draft.wording().description();
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            throw RuleFaults.of(
                    "description",
                    "TooLong",
                    "A description has at most %,d characters".formatted(LONGEST_DESCRIPTION));
        }
        var category = draft.standing().category();
        if (category != null
                && (kind != RuleKind.TRIGGER || categories.find(category).isEmpty())) {
            throw RuleFaults.of("category_id", "InvalidValue", "There is no %s here".formatted(category));
        }
        compiler.strictly(kind, draft.definition());
    }
}
