package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is given back, by whom, and who must agree (C-61 to C-66). */
public record MoneyPolicy(
        @Nullable FullRefund fullRefund,
        @Nullable PartialRefund partialRefund,
        @Nullable Exchange exchange,
        @Nullable Approval approval,
        List<String> guards,
        String ledger) {

    public record FullRefund(TimeLimit within, @Nullable String label) {}

    /** {@code condition} of the goods; {@code decidedBy} a role; {@code share} of what was paid. */
    public record PartialRefund(String condition, String decidedBy, Range<Percent> share) {}

    public record Exchange(TimeLimit within) {}

    /** Above {@code over}, {@code by} must agree. */
    public record Approval(Money over, String by) {}
}
