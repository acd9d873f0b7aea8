package io.quarterdeck.desk.zendesk.exports;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.tickets.TicketExtra;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.engine.lapse.Lapses;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The metric sets of tickets, by themselves and embedded in their tickets. */
@Component
class MetricSets implements TicketExtra {

    private final TicketStories stories;

    MetricSets(TicketStories stories) {
        this.stories = stories;
    }

    @Override
    public String include() {
        return "metric_sets";
    }

    @Override
    public String key() {
        return "metric_set";
    }

    @Override
    public Map<TicketId, ?> of(Viewer viewer, Asked asked, List<Ticket> tickets) {
        return sets(viewer, asked, tickets.stream().map(Ticket::id).toList());
    }

    Map<TicketId, MetricSetJson> sets(Viewer viewer, Asked asked, Collection<TicketId> ids) {
        var hours = stories.calendar().hours();
        var sets = new HashMap<TicketId, MetricSetJson>();
        stories.of(viewer, ids)
                .forEach((id, story) -> sets.put(id, MetricSetJson.of(id, Lapses.of(story.facts(), hours), asked)));
        return sets;
    }
}
