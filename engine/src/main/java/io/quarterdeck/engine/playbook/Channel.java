package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.ServiceLevel;
import io.quarterdeck.engine.measure.Threshold;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way to reach us: whose hours it keeps, what it promises, and what a contact on it takes. */
public record Channel(
        String name,
        Staffing hours,
        Map<Promise, Deadline> promises,
        List<String> onlyFor,
        @Nullable ServiceLevel answer,
        Effort effort,
        boolean record,
        boolean whisper) {

    public enum Staffing {
        OPEN,
        AUTOMATED
    }

    /** What the file does not say is null. */
    public record Effort(
            @Nullable Range<Duration> handleTime,
            @Nullable Range<BigDecimal> concurrency,
            @Nullable Range<Money> cost,
            @Nullable Threshold<Percent> abandonment) {}

    /** C-17: a channel may promise only to some priorities or intents. */
    public boolean promisesTo(String priority, @Nullable String intent) {
        return onlyFor.isEmpty() || onlyFor.contains(priority) || intent != null && onlyFor.contains(intent);
    }
}
