package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people become and stay ready (B-20 to B-25, C-39 to C-41). */
public record Training(
        List<Phase> programme,
        Map<String, Gate> gates,
        @Nullable Microlearning microlearning,
        @Nullable Percent coachBelow) {

    /** Weeks are counted from 1, both ends included. */
    public record Phase(
            Range<Integer> weeks,
            String what,
            @Nullable Percent share,
            @Nullable String gate,
            String autonomy) {}

    /** An examination: the mark to pass, how often it is due, what it covers, and what nobody may do without it. */
    public record Gate(
            String name,
            @Nullable Percent pass,
            @Nullable Every every,
            List<String> topics,
            @Nullable String orWhen,
            @Nullable String blocks) {}

    public record Microlearning(Every every, Range<Duration> length) {}
}
