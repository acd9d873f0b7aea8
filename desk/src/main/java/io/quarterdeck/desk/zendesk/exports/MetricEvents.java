package io.quarterdeck.desk.zendesk.exports;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.promises.SlaPolicies;
import io.quarterdeck.desk.zendesk.tickets.TicketExtra;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.engine.lapse.Mark;
import io.quarterdeck.engine.lapse.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the clocks of tickets did, by themselves and embedded in their tickets. */
@Component
class MetricEvents implements TicketExtra {

    /** One of them: where it stands in the log, and what the wire shows. */
    record MetricEvent(Instant loggedAt, long id, MetricEventJson wire) {}

    private static final int SEQ_BITS = 20;
    private static final int PLACE_BITS = 6;

    private final TicketStories stories;

    MetricEvents(TicketStories stories) {
        this.stories = stories;
    }

    @Override
    public String include() {
        return "metric_events";
    }

    @Override
    public String key() {
        return "metric_events";
    }

    /** By clock, as the dialect embeds them. */
    @Override
    public Map<TicketId, ?> of(Viewer viewer, Asked asked, List<Ticket> tickets) {
        var embedded = new HashMap<TicketId, Map<String, List<MetricEventJson>>>();
        of(viewer, tickets.stream().map(Ticket::id).toList()).forEach((id, events) -> {
            var byMetric = new TreeMap<String, List<MetricEventJson>>();
            events.forEach(it -> byMetric.computeIfAbsent(it.wire().metric(), _ -> new ArrayList<>())
                    .add(it.wire()));
            embedded.put(id, byMetric);
        });
        return embedded;
    }

    /** All of some tickets, each in its order. */
    Map<TicketId, List<MetricEvent>> of(Viewer viewer, Collection<TicketId> tickets) {
        var hours = stories.calendar().hours();
        var playbook = stories.playbook();
        var found = new HashMap<TicketId, List<MetricEvent>>();
        stories.of(viewer, tickets).forEach((id, story) -> {
            var policy = SlaPolicies.of(playbook, story.channel());
            found.put(id, numbered(story, Marks.of(story.facts(), hours), policy));
        });
        return found;
    }

    private static List<MetricEvent> numbered(TicketStory story, List<Mark> marks, SlaPolicies.Policy policy) {
        var events = new ArrayList<MetricEvent>();
        var line = -1L;
        var place = 0;
        for (var mark : marks) {
            var entry = story.lines().get(mark.fact());
            place = entry.seq() == line ? place + 1 : 0;
            line = entry.seq();
            var id = id(entry, place);
            events.add(new MetricEvent(
                    entry.at(), id, MetricEventJson.of(id, entry.ticket().value(), mark, policy)));
        }
        return events;
    }

    private static long id(LogEntry line, int place) {
        return (line.ticket().value() << SEQ_BITS | line.seq()) << PLACE_BITS | place;
    }

    static TicketId ticket(long id) {
        return new TicketId(id >> (SEQ_BITS + PLACE_BITS));
    }

    /** The line of the log that an event comes of, within its ticket. */
    static long line(long id) {
        return id >> PLACE_BITS & ((1L << SEQ_BITS) - 1);
    }
}
