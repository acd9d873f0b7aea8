package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many people, by which model, in which shifts (B-15 to B-19, C-36, C-37). */
public record Staffing(
        @Nullable String voiceModel,
        @Nullable String asyncModel,
        Duration interval,
        @Nullable Range<Percent> occupancy,
        Map<String, Percent> shrinkage,
        @Nullable Shifts shifts,
        List<String> demandFrom,
        List<RuleOfThumb> rulesOfThumb,
        @Nullable Overflow overflow) {

    public record Shifts(Range<Duration> length, Duration startEvery, int daysPerWeek) {}

    /** What the guides say without a model; checked against one, never used to plan. */
    public sealed interface RuleOfThumb {

        /** {@code {load: 1000 per day, fte: 12..16}}. */
        record Headcount(int load, Every per, Range<Integer> people) implements RuleOfThumb {}

        /** {@code {aht: 6m, per_fte: 80..120 per week}}. */
        record Throughput(Duration handling, Range<Integer> contacts, Every per) implements RuleOfThumb {}
    }

    /** C-20: where a channel's work goes when the named measures pass their limits. */
    public record Overflow(String channel, String to, Map<String, Target> when) {}
}
