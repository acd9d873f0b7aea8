package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.MoneyPolicy;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Stage;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * QD-$02: four eyes on money. Whoever owns ordinary tickets asks for refunds, and so does whoever decides on partial
 * ones; the one who approves must be another role, and not one below them on the way up.
 */
record Approvers() implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var money = Objects.requireNonNull(playbook.money());
        var approval = money.approval();
        if (approval == null) {
            if (money.fullRefund() != null || money.partialRefund() != null) {
                notes.error(
                        "QD-$02",
                        "money",
                        "nobody above the agent approves a refund, however large",
                        "add approval: {over: $150, by: team_lead}");
            }
            return;
        }
        var asking = asking(playbook, money);
        if (asking.contains(approval.by())) {
            notes.error(
                    "QD-$02",
                    "money.approval.by",
                    "money.approval.by: '%s' may also be the one who asks".formatted(approval.by()),
                    "name a role above " + String.join(" and ", asking));
            return;
        }
        asking.stream()
                .filter(role -> above(approval.by(), playbook).contains(role))
                .findFirst()
                .ifPresent(role -> notes.error(
                        "QD-$02",
                        "money.approval.by",
                        "money.approval.by: '%s' would approve what '%s' asks, who is above in escalation.matrix"
                                .formatted(approval.by(), role),
                        "name a role above " + role));
    }

    private static Set<String> asking(Playbook playbook, MoneyPolicy money) {
        var roles = new LinkedHashSet<String>();
        roles.add(playbook.escalation().matrix(playbook.lowestPriority().name()).owner());
        if (money.partialRefund() != null) {
            roles.add(money.partialRefund().decidedBy());
        }
        return roles;
    }

    /** Every role that takes over from this one, directly or further up. */
    private static Set<String> above(String role, Playbook playbook) {
        var above = new HashSet<String>();
        for (var grown = true; grown; ) {
            grown = playbook.escalation().stages().values().stream()
                    .filter(stage -> stage.owner().equals(role) || above.contains(stage.owner()))
                    .map(Stage::then)
                    .flatMap(Optional::stream)
                    .map(above::add)
                    .reduce(false, Boolean::logicalOr);
        }
        return above;
    }
}
