package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why the service exists and how big it is. */
public record Goals(
        List<String> outcomes,
        Map<String, Version> versions,
        @Nullable Every iterate,
        @Nullable GlidePath glidePath,
        @Nullable Scale scale,
        @Nullable Sizing sizing) {

    /** B-02: one version of the service, the channels and automations it comes through, and the share that should use it. */
    public record Version(
            String name, List<String> through, @Nullable Threshold<Percent> adoption) {}

    /** C-05: where a metric is to be, by when, and what must not suffer meanwhile. */
    public record GlidePath(String metric, Target to, Span within, Map<String, Target> whilst) {}

    /** B-05: the sizes the operation must serve; the factor bounds growth of headcount per season. */
    public record Scale(
            Range<Integer> ordersPerYear, @Nullable Threshold<Quantity> headcountGrowth) {}

    /** B-06: the brand's own numbers. */
    public record Sizing(int ordersPerYear, Money averageOrder, Money lifetimeValue) {}
}
