package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How good work is judged (B-34 to B-37). The scorecard's weights sum to 100 %. */
public record Quality(
        Map<String, Percent> scorecard,
        @Nullable Sample sample,
        Map<String, BigDecimal> weightTowards,
        @Nullable Calibration calibrate) {

    /** {@code 5%..10% per week}. */
    public record Sample(Range<Percent> share, Every per) {}

    public record Calibration(Span every, Threshold<Percent> agreement) {}
}
