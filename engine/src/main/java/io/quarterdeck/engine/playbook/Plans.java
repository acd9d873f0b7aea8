package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.BusinessCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** B-73: support that customers pay for; {@code prices} bounds what a plan may cost a month. */
public record Plans(@Nullable Range<Money> prices, List<Plan> offered) {

    /** {@code price} is empty when the plan is included; {@code coverage} says when its promise runs, by channel. */
    public record Plan(
            String name,
            Optional<Money> price,
            Map<String, BusinessCalendar> coverage,
            @Nullable Deadline firstResponse,
            @Nullable String dedicated,
            @Nullable Every review) {}

    public Optional<Plan> plan(String name) {
        return offered.stream().filter(plan -> plan.name().equals(name)).findFirst();
    }
}
