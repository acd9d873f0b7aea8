package io.quarterdeck.desk.automation.editor;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.RuleBody;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.automation.editor.RuleJson.OneJson;
import io.quarterdeck.desk.automation.editor.RuleJson.PageJson;
import io.quarterdeck.desk.automation.editor.RuleJson.RevisionJson;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the native doors of triggers, automations and macros have in common. */
@Component
class RuleDoor {

    private static final int PAGE = 100;
    private static final int MOST_IN_ORDER = 1_000;

    private final Rules rules;
    private final Groups groups;

    RuleDoor(Rules rules, Groups groups) {
        this.rules = rules;
        this.groups = groups;
    }

    /** A hundred rules from a place on, in the order in which they run. */
    PageJson list(Viewer viewer, RuleKind kind, @Nullable Boolean active, int from) {
        var mine = groupsOf(viewer);
        var all = rules.all(kind).stream()
                .filter(it -> active == null || it.active() == active)
                .filter(it -> Rules.isFor(viewer, mine, it))
                .toList();
        var first = Math.clamp(from, 0, all.size());
        var last = Math.min(first + PAGE, all.size());
        return new PageJson(
                all.subList(first, last).stream().map(OneJson::of).toList(),
                all.size(),
                last < all.size() ? Integer.valueOf(last) : null);
    }

    BrandRule seen(Viewer viewer, RuleKind kind, long id) {
        var rule = rules.get(kind, new RuleId(id));
        if (!Rules.isFor(viewer, groupsOf(viewer), rule)) {
            throw Refusal.notFound(rule.id());
        }
        return rule;
    }

    ResponseEntity<OneJson> add(Viewer viewer, RuleKind kind, String path, Map<String, Object> body) {
        var rule = rules.add(viewer, kind, RuleBody.onto(null, Said.of(body)));
        return ResponseEntity.created(URI.create(path + "/" + rule.id().value()))
                .body(OneJson.of(rule));
    }

    OneJson change(Viewer viewer, RuleKind kind, long id, Map<String, Object> body) {
        var before = seen(viewer, kind, id);
        return OneJson.of(rules.change(viewer, before, RuleBody.onto(before, Said.of(body))));
    }

    void delete(Viewer viewer, RuleKind kind, long id) {
        rules.delete(viewer, kind, seen(viewer, kind, id).id());
    }

    void reorder(Viewer viewer, RuleKind kind, RuleJson.OrderJson order) {
        var ids = order.ids();
        if (ids == null || ids.isEmpty() || ids.size() > MOST_IN_ORDER) {
            throw Refusal.invalid("ids", "An order is a list of 1 to %,d ids".formatted(MOST_IN_ORDER));
        }
        rules.reorder(viewer, kind, ids.stream().map(RuleId::new).toList());
    }

    List<RevisionJson> revisions(Viewer viewer, RuleKind kind, long id) {
        return rules.revisions(kind, seen(viewer, kind, id).id()).stream()
                .map(RevisionJson::of)
                .toList();
    }

    private List<Long> groupsOf(Viewer viewer) {
        return groups.groupsOf(viewer.person()).stream().map(GroupId::value).toList();
    }
}
