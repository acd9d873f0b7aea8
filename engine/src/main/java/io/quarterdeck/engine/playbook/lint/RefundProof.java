package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.MoneyPolicy;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * QD-$01: every request for money is decided by one rule. Tried on every age around the window, every condition, the
 * amounts around the approval limit and every channel; the first case without a rule and the first with two are told.
 */
record RefundProof(Race race) implements Rule {
    private static final int WITHOUT_WINDOW = 30;

    @Override
    public void check(Playbook playbook, Notes notes) {
        var money = Objects.requireNonNull(playbook.money());
        var rules = RefundRule.of(money, window(money));
        cases(playbook, money)
                .filter(it -> deciding(rules, it).isEmpty())
                .findFirst()
                .ifPresent(it -> notes.error(
                        "QD-$01",
                        place(money),
                        "refund rules leave a gap: nothing decides on " + it,
                        advice(money, it)));
        cases(playbook, money)
                .filter(it -> deciding(rules, it).size() > 1)
                .findFirst()
                .ifPresent(it -> notes.error(
                        "QD-$01",
                        "money.partial_refund." + (isTooMuch(rules) ? "from" : "for"),
                        "refund rules overlap: %s is decided by %s"
                                .formatted(it, String.join(" and ", deciding(rules, it))),
                        isTooMuch(rules) ? "write less than 100%" : "write for: opened"));
    }

    private static List<String> deciding(List<RefundRule> rules, RefundCase it) {
        return rules.stream()
                .filter(rule -> rule.decides().test(it))
                .map(RefundRule::name)
                .toList();
    }

    private static boolean isTooMuch(List<RefundRule> rules) {
        return rules.stream().anyMatch(rule -> rule.name().endsWith("partial_refund.from"));
    }

    /** At the partial refund when it names something other than what is opened, else at the whole policy. */
    private static String place(MoneyPolicy money) {
        return money.partialRefund() == null || money.fullRefund() == null ? "money" : "money.partial_refund.for";
    }

    private static String advice(MoneyPolicy money, RefundCase it) {
        if (it.condition().equals(RefundRule.UNOPENED)) {
            return "add full_refund: {within: 30d of delivery}";
        }
        return money.partialRefund() == null
                ? "add partial_refund: {for: opened, decided_by: agent, from: 30%..70%}"
                : "write for: opened";
    }

    private Stream<RefundCase> cases(Playbook playbook, MoneyPolicy money) {
        var window = window(money);
        return IntStream.of(0, 1, window - 1, window, window + 1, window + 365)
                .filter(day -> day >= 0)
                .boxed()
                .flatMap(day -> conditions(money)
                        .flatMap(condition -> amounts(playbook, money)
                                .flatMap(amount -> playbook.channels().stream()
                                        .map(Channel::name)
                                        .map(channel -> new RefundCase(day, condition, amount, channel)))));
    }

    private static Stream<String> conditions(MoneyPolicy money) {
        return Stream.concat(
                        Stream.of(RefundRule.UNOPENED, RefundRule.OPENED, "damaged", "wrong", "lost", "personalised"),
                        Optional.ofNullable(money.partialRefund()).map(MoneyPolicy.PartialRefund::condition).stream())
                .distinct();
    }

    private static Stream<Money> amounts(Playbook playbook, MoneyPolicy money) {
        var limit = money.approval() == null ? 0 : money.approval().over().minor();
        return LongStream.of(1, limit, limit + 1, 10 * limit)
                .filter(minor -> minor > 0)
                .distinct()
                .mapToObj(minor -> new Money(minor, playbook.header().currency()));
    }

    private int window(MoneyPolicy money) {
        return money.fullRefund() == null
                ? WITHOUT_WINDOW
                : (int) race.longestInAYear(money.fullRefund().within().length())
                        .plusHours(1)
                        .toDays();
    }
}
