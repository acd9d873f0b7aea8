package io.quarterdeck.desk.zendesk.exports;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Promises;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.promises.SlaPolicies;
import io.quarterdeck.desk.zendesk.tickets.TicketExtra;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.engine.sla.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each ticket stands with what it was promised, embedded in the ticket: the newest clock of each kind. */
@Component
class SlaTimes implements TicketExtra {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private final Promises promises;

    SlaTimes(Promises promises) {
        this.promises = promises;
    }

    @Override
    public String include() {
        return "slas";
    }

    @Override
    public String key() {
        return "slas";
    }

    @Override
    public Map<TicketId, ?> of(Viewer viewer, Asked asked, List<Ticket> tickets) {
        var ids = tickets.stream().map(Ticket::id).toList();
        var clocks = promises.ofAll(ids);
        var embedded = new HashMap<TicketId, Map<String, Object>>();
        ids.forEach(id ->
                embedded.put(id, Map.of("policy_metrics", metrics(clocks.getOrDefault(id, List.of()), asked.now()))));
        return embedded;
    }

    private static List<Map<String, @Nullable Object>> metrics(List<Clock> clocks, Instant now) {
        var newest = new LinkedHashMap<String, Clock>();
        clocks.forEach(it -> SlaPolicies.metric(it.kind()).ifPresent(metric -> newest.put(metric, it)));
        return newest.entrySet().stream()
                .map(it -> metric(it.getKey(), it.getValue(), now))
                .toList();
    }

    /** A clock that was missed and is still owed runs on: its time is in the past. */
    private static Map<String, @Nullable Object> metric(String name, Clock clock, Instant now) {
        var runs = clock.running() || clock.state() == Clock.State.MISSED && clock.owed();
        var metric = new LinkedHashMap<String, @Nullable Object>();
        metric.put("breach_at", runs ? clock.breachAt() : null);
        metric.put("stage", clock.paused() ? "paused" : runs ? "active" : "achieved");
        metric.put("metric", name);
        if (runs) {
            left(metric, Duration.between(now, clock.breachAt()).toMinutes());
        }
        return metric;
    }

    /** In the largest unit of which there is one. */
    private static void left(Map<String, @Nullable Object> metric, long minutes) {
        if (Math.abs(minutes) >= DAY) {
            metric.put("days", minutes / DAY);
        } else if (Math.abs(minutes) >= HOUR) {
            metric.put("hours", minutes / HOUR);
        } else {
            metric.put("minutes", minutes);
        }
    }
}
