package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Playbook;

/** QD-P08: a plan costs less or more than the brand says its plans do. */
record PlanPrices() implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var plans = playbook.plans();
        if (plans == null || plans.prices() == null) {
            return;
        }
        var prices = plans.prices();
        for (var plan : plans.offered()) {
            plan.price()
                    .filter(price -> isOutside(price, prices))
                    .ifPresent(price -> notes.error(
                            "QD-P08",
                            "plans.offered.%s.price".formatted(plan.name()),
                            "plan '%s' costs %s, outside plans.prices %s per month"
                                    .formatted(plan.name(), price, prices),
                            "change the price or plans.prices"));
        }
    }

    private static boolean isOutside(Money price, Range<Money> prices) {
        return price.compareTo(prices.low()) < 0 || price.compareTo(prices.high()) > 0;
    }
}
