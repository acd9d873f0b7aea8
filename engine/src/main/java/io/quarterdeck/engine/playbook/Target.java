package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;

/** What a metric is held against. */
public sealed interface Target {

    /** {@code 75%..85%}: met at the first, excellent at the second. */
    record Band(Range<Quantity> range) implements Target {}

    /** {@code at least 95% in time}. */
    record Limit(Threshold<Quantity> limit, boolean inTime) implements Target {}

    record Rising() implements Target {}

    record Falling() implements Target {}

    /** Each channel has its own, in {@code channels}. */
    record PerChannel() implements Target {}

    /** {@code drops over 5pp week over week}. */
    record Drops(Quantity points) implements Target {}

    /** {@code above normal at 99%}: more than chance explains. */
    record AboveNormal(Percent confidence) implements Target {}
}
