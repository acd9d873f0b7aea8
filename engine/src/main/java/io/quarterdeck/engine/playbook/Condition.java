package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Threshold;

/** One fact a trigger waits for. */
public sealed interface Condition {

    record IntentIs(String intent) implements Condition {}

    record RefundIs(Threshold<Money> amount) implements Condition {}
}
