package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.MoneyPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One row of the decision about a refund: its words, and the cases that it decides. */
record RefundRule(String name, Predicate<RefundCase> decides) {
    static final String UNOPENED = "unopened";
    static final String OPENED = "opened";
    private static final String ALL_OF_IT = "a full refund by partial_refund.from";

    /** What every brand has, whatever its file says: given back at any age, or never. */
    private static final Set<String> GIVEN_BACK = Set.of("damaged", "wrong", "unsafe", "lost");

    private static final Set<String> KEPT = Set.of("personalised", "final_sale");

    /** The rows of a policy whose window ends after {@code window} days. */
    static List<RefundRule> of(MoneyPolicy money, int window) {
        var rules = new ArrayList<RefundRule>();
        rules.add(new RefundRule("the right to a whole refund", it -> GIVEN_BACK.contains(it.condition())));
        rules.add(new RefundRule("no refund on what was made for one", it -> KEPT.contains(it.condition())));
        var full = money.fullRefund();
        if (full != null) {
            rules.add(new RefundRule(
                    "full_refund", it -> it.day() <= window && it.condition().equals(UNOPENED)));
            rules.add(new RefundRule("the end of full_refund.within", it -> it.day() > window && isOrdinary(it)));
        }
        var partial = money.partialRefund();
        if (partial != null) {
            rules.add(new RefundRule(
                    "partial_refund", it -> it.day() <= window && it.condition().equals(partial.condition())));
            if (partial.share().high().compareTo(Percent.of(100)) >= 0) {
                rules.add(new RefundRule(
                        ALL_OF_IT, it -> it.day() <= window && it.condition().equals(partial.condition())));
            }
        }
        return List.copyOf(rules);
    }

    /** A share that reaches 100 % is a full refund under another name. */
    boolean givesAll() {
        return name.equals(ALL_OF_IT);
    }

    private static boolean isOrdinary(RefundCase it) {
        return !GIVEN_BACK.contains(it.condition()) && !KEPT.contains(it.condition());
    }
}
