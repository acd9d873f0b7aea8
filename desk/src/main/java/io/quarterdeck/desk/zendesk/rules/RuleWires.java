package io.quarterdeck.desk.zendesk.rules;

import io.quarterdeck.desk.automation.Audience;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.Definition;
import io.quarterdeck.desk.automation.Revision;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.WireTime;
import io.quarterdeck.engine.rules.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules as the dialect shows them; priorities by its own words, a value as text, a notice's as a list. */
@Component
class RuleWires {

    private final Playbooks playbooks;
    private final Customers customers;

    RuleWires(Playbooks playbooks, Customers customers) {
        this.playbooks = playbooks;
        this.customers = customers;
    }

    static String noun(RuleKind kind) {
        return kind.word() + "s";
    }

    Envelope of(BrandRule rule, Asked asked) {
        var wire = Envelope.of("id", rule.id().value())
                .with("url", asked.url(noun(rule.kind()), rule.id().value()))
                .with("title", rule.title())
                .with("raw_title", rule.title())
                .with("active", rule.active())
                .with("default", false)
                .with("position", rule.position());
        wire = switch (rule.kind()) {
            case TRIGGER ->
                conditions(wire, rule.definition())
                        .with("description", rule.draft().wording().description())
                        .with("category_id", category(rule));
            case AUTOMATION -> conditions(wire, rule.definition());
            case MACRO ->
                wire.with("description", rule.draft().wording().description())
                        .with("restriction", restriction(rule.draft().audience()));
        };
        return wire.with("actions", actions(rule.definition()))
                .with("created_at", WireTime.written(rule.life().createdAt()))
                .with("updated_at", WireTime.written(rule.life().updatedAt()));
    }

    /** What a trigger was, with nothing but itself: the dialect shows no difference for the first one. */
    Envelope revision(Revision revision, Asked asked) {
        var draft = revision.draft();
        var snapshot = conditions(Envelope.of("title", draft.wording().title()), draft.definition())
                .with("description", draft.wording().description())
                .with("active", draft.standing().active())
                .with("actions", actions(draft.definition()));
        return Envelope.of("id", revision.version())
                .with(
                        "url",
                        asked.url("triggers/%d/revisions".formatted(revision.rule().value()), revision.version()))
                .with(
                        "author_id",
                        revision.author() == null
                                ? null
                                : customers.of(revision.author()).value())
                .with("created_at", WireTime.written(revision.at()))
                .with("snapshot", snapshot)
                .with("diff", null);
    }

    List<Envelope> actions(Definition definition) {
        return definition.actions().stream().map(this::action).toList();
    }

    private Envelope conditions(Envelope wire, Definition definition) {
        return wire.with(
                "conditions",
                Envelope.of("all", conditions(definition.all())).with("any", conditions(definition.any())));
    }

    private List<Envelope> conditions(List<Written.Condition> written) {
        return written.stream()
                .map(it -> Envelope.of("field", it.field())
                        .with("operator", it.operator())
                        .with("value", word(it.field(), it.value())))
                .toList();
    }

    private Envelope action(Written.Action action) {
        return Envelope.of("field", action.field())
                .with(
                        "value",
                        action.value().size() > 1 ? action.value() : word(action.field(), action.value(0)));
    }

    private String word(String field, String value) {
        return field.equals("priority") && !value.isEmpty()
                ? WirePriority.word(playbooks.current().playbook(), value)
                : value;
    }

    private static @Nullable String category(BrandRule rule) {
        var category = rule.draft().standing().category();
        return category == null ? null : Long.toString(category.value());
    }

    private @Nullable Envelope restriction(Audience audience) {
        if (audience.owner() != null) {
            return Envelope.of("type", "User")
                    .with("id", customers.of(audience.owner()).value());
        }
        return audience.groups().isEmpty()
                ? null
                : Envelope.of("type", "Group")
                        .with("id", audience.groups().getFirst())
                        .with("ids", audience.groups());
    }
}
