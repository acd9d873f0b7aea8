package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How change comes in (B-82 to B-84, C-08, C-09). */
public record Rollout(
        @Nullable Implementation implementation, @Nullable Pilot pilot) {

    public record Implementation(
            Range<Span> within,
            List<String> steps,
            @Nullable String budget) {}

    public record Pilot(Span length, List<String> changes, List<String> measure, Decision decide) {}

    public record Decision(String scaleIf, Percent confidence, String stopEarly) {}
}
