package io.quarterdeck.desk.zendesk.rules;

import io.quarterdeck.desk.automation.Audience;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.Definition;
import io.quarterdeck.desk.automation.RuleBody;
import io.quarterdeck.desk.automation.RuleDraft;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import io.quarterdeck.engine.rules.Written;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules as the dialect's clients write them, in the words of the brand. */
@Component
class RuleWishes {

    private final Playbooks playbooks;
    private final Customers customers;

    RuleWishes(Playbooks playbooks, Customers customers) {
        this.playbooks = playbooks;
        this.customers = customers;
    }

    RuleDraft of(@Nullable BrandRule before, Said said) {
        var plain = new LinkedHashMap<String, @Nullable Object>(said.values());
        plain.remove("restriction");
        var draft = RuleBody.onto(before, new Said(plain));
        var audience = said.has("restriction") ? audience(said) : draft.audience();
        return new RuleDraft(draft.wording(), draft.standing(), translated(draft.definition()), audience);
    }

    private Definition translated(Definition definition) {
        return new Definition(
                conditions(definition.all()),
                conditions(definition.any()),
                definition.actions().stream()
                        .map(it -> it.field().equals("priority")
                                ? new Written.Action(it.field(), List.of(named(it.value(0))))
                                : it)
                        .toList());
    }

    private List<Written.Condition> conditions(List<Written.Condition> written) {
        return written.stream()
                .map(it -> it.field().equals("priority") && !it.value().isEmpty()
                        ? new Written.Condition(it.field(), it.operator(), named(it.value()))
                        : it)
                .toList();
    }

    /** A priority by its own name stays what it is; the dialect's word means the brand's nearest. */
    private String named(String word) {
        var playbook = playbooks.current().playbook();
        return playbook.priority(word).isPresent() ? word : WirePriority.named(playbook, word);
    }

    private Audience audience(Said said) {
        if (said.get("restriction") == null) {
            return Audience.EVERYBODY;
        }
        var restriction = said.within("restriction");
        var id = restriction.number("id", null);
        return switch (String.valueOf(restriction.get("type"))) {
            case "User" ->
                new Audience(
                        customers
                                .person(new CustomerId(id == null ? 0 : id))
                                .orElseThrow(() -> FieldError.INVALID_VALUE.on(
                                        "restriction", "Restriction: names nobody on this brand's staff")),
                        List.of());
            case "Group" -> new Audience(null, groups(restriction, id));
            default -> throw FieldError.INVALID_VALUE.on("restriction", "Restriction: type is User or Group");
        };
    }

    private static List<Long> groups(Said restriction, @Nullable Long id) {
        var ids = restriction.words("ids", List.of()).stream()
                .filter(it -> it.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
        return !ids.isEmpty() || id == null ? ids : List.of(id);
    }
}
