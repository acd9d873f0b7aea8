package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.playbook.Condition;
import io.quarterdeck.engine.playbook.Escalation.Trigger;
import org.jspecify.annotations.Nullable;

/** The tickets that a trigger means: of one intent or any, with a refund of so many cents or, when both ends are open, any. */
record Ground(
        @Nullable String intent,
        long least,
        long most,
        @Nullable Threshold<Money> refund) {

    static Ground of(Trigger trigger) {
        var ground = new Ground(null, Long.MIN_VALUE, Long.MAX_VALUE, null);
        for (var condition : trigger.when()) {
            ground = switch (condition) {
                case Condition.IntentIs(var intent) -> new Ground(intent, ground.least, ground.most, ground.refund);
                case Condition.RefundIs(var amount) -> ground.with(amount);
            };
        }
        return ground;
    }

    /** Whether each of these tickets is among the others. */
    boolean isWithin(Ground other) {
        return (other.intent == null || other.intent.equals(intent)) && least >= other.least && most <= other.most;
    }

    private Ground with(Threshold<Money> amount) {
        var limit = amount.limit().minor();
        return switch (amount.side()) {
            case OVER -> new Ground(intent, limit + 1, most, amount);
            case AT_LEAST -> new Ground(intent, limit, most, amount);
            case UNDER -> new Ground(intent, 0, limit - 1, amount);
            case AT_MOST -> new Ground(intent, 0, limit, amount);
        };
    }

    /** {@code intent 'legal' with a refund over $150}. */
    @Override
    public String toString() {
        var tickets = intent == null ? "any intent" : "intent '%s'".formatted(intent);
        return refund == null ? tickets : tickets + " with a refund " + refund;
    }
}
