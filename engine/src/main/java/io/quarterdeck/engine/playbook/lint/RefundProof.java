package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.playbook.MoneyPolicy;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * QD-$01: every request for money is decided by one rule. Tried on every age around the window, every condition, the
 * amounts around the approval limit and every channel; the first case without a rule and the first with two are told.
 */
record RefundProof(Race race) implements Rule {
    private static final int WITHOUT_WINDOW = 30;

    @Override
    public void check(Playbook playbook, Notes notes) {
        var money = Objects.requireNonNull(playbook.money());
        var window = window(money);
        var rules = RefundRule.of(money, window);
        var cases = cases(playbook, money, window);
        cases.stream().filter(it -> count(rules, it) == 0).findFirst().ifPresent(it -> gap(money, it, notes));
        cases.stream().filter(it -> count(rules, it) > 1).findFirst().ifPresent(it -> overlap(rules, it, notes));
    }

    private static void gap(MoneyPolicy money, RefundCase it, Notes notes) {
        var whole = money.partialRefund() == null || money.fullRefund() == null;
        notes.error(
                "QD-$01",
                whole ? "money" : "money.partial_refund.for",
                "refund rules leave a gap: nothing decides on " + it,
                it.condition().equals(RefundRule.UNOPENED)
                        ? "add full_refund: {within: 30d of delivery}"
                        : money.partialRefund() == null
                                ? "add partial_refund: {for: opened, decided_by: agent, from: 30%..70%}"
                                : "write for: opened");
    }

    private static void overlap(List<RefundRule> rules, RefundCase it, Notes notes) {
        var deciding = rules.stream().filter(rule -> rule.decides().test(it)).toList();
        var tooMuch = deciding.stream().anyMatch(RefundRule::givesAll);
        notes.error(
                "QD-$01",
                tooMuch ? "money.partial_refund.from" : "money.partial_refund.for",
                "refund rules overlap: %s is decided by %s"
                        .formatted(it, deciding.stream().map(RefundRule::name).collect(Collectors.joining(" and "))),
                tooMuch ? "write less than 100%" : "write for: opened");
    }

    private static int count(List<RefundRule> rules, RefundCase it) {
        var count = 0;
        for (var rule : rules) {
            count += rule.decides().test(it) ? 1 : 0;
        }
        return count;
    }

    private static List<RefundCase> cases(Playbook playbook, MoneyPolicy money, int window) {
        var cases = new ArrayList<RefundCase>();
        var amounts = amounts(playbook, money);
        for (var day : new TreeSet<>(List.of(0, 1, Math.max(0, window - 1), window, window + 1, window + 365))) {
            for (var condition : conditions(money)) {
                for (var amount : amounts) {
                    for (var channel : playbook.channels()) {
                        cases.add(new RefundCase(day, condition, amount, channel.name()));
                    }
                }
            }
        }
        return cases;
    }

    private static SequencedSet<String> conditions(MoneyPolicy money) {
        var conditions = new LinkedHashSet<>(
                List.of(RefundRule.UNOPENED, RefundRule.OPENED, "damaged", "wrong", "lost", "personalised"));
        if (money.partialRefund() != null) {
            conditions.add(money.partialRefund().condition());
        }
        return conditions;
    }

    private static SequencedSet<Money> amounts(Playbook playbook, MoneyPolicy money) {
        var limit = money.approval() == null ? 0 : money.approval().over().minor();
        var amounts = new LinkedHashSet<Money>();
        for (var minor : List.of(1L, Math.max(1, limit), limit + 1, Math.max(1, limit * 10))) {
            amounts.add(new Money(minor, playbook.header().currency()));
        }
        return amounts;
    }

    private int window(MoneyPolicy money) {
        return money.fullRefund() == null
                ? WITHOUT_WINDOW
                : (int) race.longestInAYear(money.fullRefund().within().length())
                        .plusHours(1)
                        .toDays();
    }
}
