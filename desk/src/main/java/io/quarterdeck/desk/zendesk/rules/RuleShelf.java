package io.quarterdeck.desk.zendesk.rules;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.automation.macros.MacroFileId;
import io.quarterdeck.desk.automation.macros.MacroFiles;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Sort;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the dialect's triggers, automations and macros have in common. */
@Component
class RuleShelf {

    private static final Set<String> SORTS =
            Set.of("alphabetical", "title", "created_at", "updated_at", "position", "id");

    private final Rules rules;
    private final Groups groups;
    private final RuleWires wires;
    private final RuleWishes wishes;
    private final MacroFiles files;

    RuleShelf(Rules rules, Groups groups, RuleWires wires, RuleWishes wishes, MacroFiles files) {
        this.rules = rules;
        this.groups = groups;
        this.wires = wires;
        this.wishes = wishes;
        this.files = files;
    }

    Envelope list(Viewer viewer, Asked asked, RuleKind kind, Predicate<BrandRule> wanted) {
        var page = asked.page(Listing.of(sorted(
                asked,
                usable(viewer, kind).stream()
                        .filter(it -> asked.text("active").isEmpty() || asked.flag("active") == it.active())
                        .filter(wanted)
                        .toList())));
        return page.as(
                RuleWires.noun(kind),
                page.rows().stream().map(it -> wires.of(it, asked)).toList());
    }

    /** Those whose title holds the words asked for. */
    Envelope search(Viewer viewer, Asked asked, RuleKind kind) {
        var query = asked.text("query").orElse("").toLowerCase(Locale.ROOT);
        return list(
                viewer, asked, kind, it -> it.title().toLowerCase(Locale.ROOT).contains(query));
    }

    /** What a viewer may know of, in the order in which it runs. */
    List<BrandRule> usable(Viewer viewer, RuleKind kind) {
        var mine = groups.groupsOf(viewer.person()).stream().map(GroupId::value).toList();
        return rules.all(kind).stream()
                .filter(it -> Rules.isFor(viewer, mine, it))
                .toList();
    }

    ResponseEntity<Envelope> create(Viewer viewer, Asked asked, RuleKind kind, Map<String, @Nullable Object> body) {
        return created(asked, rules.add(viewer, kind, wishes.of(null, Written.one(body, kind.word()))));
    }

    private ResponseEntity<Envelope> created(Asked asked, BrandRule rule) {
        var kind = rule.kind();
        return ResponseEntity.created(
                        URI.create(asked.url(RuleWires.noun(kind), rule.id().value())))
                .body(Envelope.of(kind.word(), wires.of(rule, asked)));
    }

    /** A macro may name the files that go out with its words; it is kept with them or not at all. */
    @Transactional
    public ResponseEntity<Envelope> createMacro(Viewer viewer, Asked asked, Map<String, @Nullable Object> body) {
        var said = Written.one(body, RuleKind.MACRO.word());
        var macro = rules.add(viewer, RuleKind.MACRO, wishes.of(null, said));
        attach(viewer, macro, said);
        return created(asked, macro);
    }

    @Transactional
    public Envelope changeMacro(Viewer viewer, Asked asked, long id, Map<String, @Nullable Object> body) {
        var before = get(viewer, RuleKind.MACRO, id);
        var said = Written.one(body, RuleKind.MACRO.word());
        var macro = rules.change(viewer, before, wishes.of(before, said));
        attach(viewer, macro, said);
        return Envelope.of(RuleKind.MACRO.word(), wires.of(macro, asked));
    }

    private void attach(Viewer viewer, BrandRule macro, Said said) {
        if (said.has("attachments")) {
            files.set(
                    viewer,
                    macro,
                    said.words("attachments", List.of()).stream()
                            .map(it -> new MacroFileId(number("attachments", it)))
                            .distinct()
                            .toList());
        }
    }

    Envelope show(Viewer viewer, Asked asked, RuleKind kind, long id) {
        return Envelope.of(kind.word(), wires.of(get(viewer, kind, id), asked));
    }

    BrandRule get(Viewer viewer, RuleKind kind, long id) {
        var mine = groups.groupsOf(viewer.person()).stream().map(GroupId::value).toList();
        var rule = rules.get(kind, new RuleId(id));
        if (!Rules.isFor(viewer, mine, rule)) {
            throw Refusal.notFound(rule.id());
        }
        return rule;
    }

    Envelope change(Viewer viewer, Asked asked, RuleKind kind, long id, Map<String, @Nullable Object> body) {
        var before = get(viewer, kind, id);
        return Envelope.of(
                kind.word(),
                wires.of(rules.change(viewer, before, wishes.of(before, Written.one(body, kind.word()))), asked));
    }

    void delete(Viewer viewer, RuleKind kind, long id) {
        rules.delete(viewer, kind, get(viewer, kind, id).id());
    }

    /** All of them or none. */
    @Transactional
    public Envelope updateMany(Viewer viewer, Asked asked, RuleKind kind, Map<String, @Nullable Object> body) {
        var changed = Written.many(body, RuleWires.noun(kind)).stream()
                .map(Said::of)
                .map(said -> {
                    var before = get(viewer, kind, id(said));
                    return rules.change(viewer, before, wishes.of(before, said));
                })
                .map(it -> wires.of(it, asked))
                .toList();
        return asked.all(changed).as(RuleWires.noun(kind), changed);
    }

    /** All of them or none. */
    @Transactional
    public void destroyMany(Viewer viewer, Asked asked, RuleKind kind) {
        asked.ids().forEach(id -> delete(viewer, kind, id));
    }

    void reorder(Viewer viewer, RuleKind kind, Map<String, @Nullable Object> body) {
        var ids = Said.of(body).words(kind.word() + "_ids", List.of()).stream()
                .map(it -> new RuleId(number(kind.word() + "_ids", it)))
                .toList();
        rules.reorder(viewer, kind, ids);
    }

    private static long number(String key, String word) {
        if (!word.matches("[0-9]{1,18}")) {
            throw DialectRefusal.badValue(key, "It must be a list of ids");
        }
        return Long.parseLong(word);
    }

    private static long id(Said said) {
        var id = said.number("id", null);
        if (id == null) {
            throw DialectRefusal.badValue("id", "Each record needs its id");
        }
        return id;
    }

    private static List<BrandRule> sorted(Asked asked, List<BrandRule> all) {
        return asked.sort(SORTS)
                .map(it -> all.stream().sorted(order(it)).toList())
                .orElse(all);
    }

    private static Comparator<BrandRule> order(Sort sort) {
        Comparator<BrandRule> order = switch (sort.field()) {
            case "created_at" -> Comparator.comparing(it -> it.life().createdAt());
            case "updated_at" -> Comparator.comparing(it -> it.life().updatedAt());
            case "position" -> Comparator.comparingInt(BrandRule::position);
            case "id" -> Comparator.comparingLong(it -> it.id().value());
            default -> Comparator.comparing(it -> it.title().toLowerCase(Locale.ROOT));
        };
        return sort.descending() ? order.reversed() : order;
    }
}
