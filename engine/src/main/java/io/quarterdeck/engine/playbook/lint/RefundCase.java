package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Money;

/** Somebody asks for their money: so many days after the window began, for goods in a condition, an amount, on a channel. */
record RefundCase(int day, String condition, Money amount, String channel) {

    /** {@code an opened item, 3 days on, $150, by phone}. */
    @Override
    public String toString() {
        return "%s %s item, %d %s on, %s, by %s"
                .formatted(
                        "aeiou".indexOf(condition.charAt(0)) < 0 ? "a" : "an",
                        condition,
                        day,
                        day == 1 ? "day" : "days",
                        amount,
                        channel);
    }
}
