package io.quarterdeck.desk.zendesk.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarterdeck.desk.zendesk.promises.SlaPolicies;
import io.quarterdeck.engine.lapse.Mark;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one clock of a ticket did; the last three keys are there only where the type has them. */
record MetricEventJson(
        long id,
        long ticketId,
        String metric,
        int instanceId,
        String type,
        Instant time,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SlaJson sla,
        @JsonInclude(JsonInclude.Include.NON_NULL) MetricSetJson.@Nullable MinutesJson status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean deleted) {

    record PolicyJson(long id, String title, String description) {}

    record SlaJson(long target, long targetInSeconds, boolean businessHours, PolicyJson policy) {}

    static MetricEventJson of(long id, long ticket, Mark mark, SlaPolicies.Policy policy) {
        var target = mark.target();
        return new MetricEventJson(
                id,
                ticket,
                mark.measure().name().toLowerCase(Locale.ROOT),
                mark.instance(),
                mark.type().name().toLowerCase(Locale.ROOT),
                mark.at(),
                target == null
                        ? null
                        : new SlaJson(
                                Math.ceilDiv(target.seconds(), 60L),
                                target.seconds(),
                                target.whileOpen(),
                                new PolicyJson(policy.id(), policy.title(), "")),
                mark.lapse() == null ? null : MetricSetJson.MinutesJson.of(mark.lapse()),
                mark.type() == Mark.Type.BREACH ? false : null);
    }
}
